import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { commitmentTo, entryHash, GENESIS } from '#shared/ledger/ledger.rules.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';

export type LedgerEvent = {
  type: LedgerEventType;
  at: Date;
  actorId: string | null;
  officeId: string | null;
  positionId: string | null;
  /** Strings, integers and booleans only, nested as needed. */
  payload: Record<string, unknown>;
};

/** One number for everyone: the lock that puts entries into one order. */
const LEDGER_LOCK = 4_206_942;
const KEY_ID = 'unsigned';

/**
 * Appends one entry to the chain and tells whoever listens on `ledger`, as "<seq> <position>". Call
 * it last in a transaction: it holds the ledger's lock until the commit.
 */
export async function appendLedgerEntry(trx: Transaction<Database>, event: LedgerEvent) {
  await sql`select pg_advisory_xact_lock(${LEDGER_LOCK})`.execute(trx);
  const last = await trx
    .selectFrom('ledger_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const salt = randomBytes(16).toString('hex');
  // The position is committed to like the rest, so that no entry can be moved to another one.
  const payload = { ...event.payload, positionId: event.positionId };
  const body = {
    seq: (last?.seq ?? 0) + 1,
    prev: last?.hash ?? GENESIS,
    at: event.at.toISOString(),
    type: event.type,
    actor: event.actorId,
    office: event.officeId,
    keyId: KEY_ID,
    commitment: await commitmentTo(salt, payload),
  };
  const hash = await entryHash(body);
  const { keyId, ...columns } = body;
  const { seq } = body;
  await trx
    .with('entry', (cte) =>
      cte
        .insertInto('ledger_entry')
        .values({ ...columns, at: event.at, key_id: keyId, position_id: event.positionId, hash }),
    )
    .with('payload', (cte) =>
      cte.insertInto('ledger_payload').values({ seq, salt, payload: JSON.stringify(payload) }),
    )
    .selectNoFrom(sql`pg_notify('ledger', ${`${seq} ${event.positionId ?? ''}`})`.as('told'))
    .execute();
  return { seq, hash };
}
