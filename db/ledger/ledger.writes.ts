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

const KEY_ID = 'unsigned';

/**
 * Appends one entry to the chain and tells whoever listens on `ledger`, as "<seq> <position>". Call
 * it last in a transaction: it holds the ledger's lock until the commit.
 */
export async function appendLedgerEntry(trx: Transaction<Database>, event: LedgerEvent) {
  const last = await lockLedger(trx);
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

/** Puts entries into one order: waits for the lock, and answers with the newest entry then there. */
async function lockLedger(trx: Transaction<Database>) {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select last_seq as seq, last_hash as hash from lock_ledger()
  `.execute(trx);
  return rows[0];
}
