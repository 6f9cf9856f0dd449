import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { commitmentTo, entryHash, GENESIS, isExact } from '#shared/ledger/ledger.rules.ts';
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

/**
 * Appends one entry to the chain and tells whoever listens on `ledger`, as "<seq> <position>". Call
 * it last in a transaction: it holds the ledger's lock until the commit.
 */
export async function appendLedgerEntry(trx: Transaction<Database>, event: LedgerEvent) {
  if (!isExact(event.payload)) throw new TypeError(`${event.type} commits to an inexact value`);
  const last = await lockLedger(trx);
  const salt = randomBytes(16).toString('hex');
  // The position is committed to like the rest, so that no entry can be moved to another one.
  const payload = { ...event.payload, positionId: event.positionId };
  const body = {
    seq: (last.seq ?? 0) + 1,
    prev: last.hash ?? GENESIS,
    at: event.at.toISOString(),
    type: event.type,
    actor: event.actorId,
    office: event.officeId,
    keyId: last.keyId,
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

type Locked = { keyId: string | null; seq: number | null; hash: string | null };

/**
 * Puts entries into one order: waits for the lock, and answers with the newest entry then there and
 * with the key this connection was opened for. Without a key nothing binding is written.
 */
async function lockLedger(trx: Transaction<Database>) {
  const { rows } = await sql<Locked>`
    select current_setting('concord.ledger_key', true) as "keyId",
      last_seq as seq, last_hash as hash
    from (select) as once left join lock_ledger() on true
  `.execute(trx);
  const [locked] = rows;
  if (!locked?.keyId) throw new Error('This connection names no key for the ledger');
  return { ...locked, keyId: locked.keyId };
}
