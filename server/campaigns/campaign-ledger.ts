import type { Transaction } from 'kysely';
import { appendLedgerEntry, type LedgerEvent } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import type { Caller } from '#server/trpc/trpc.ts';

type Acting = { person: Caller; now: () => Date };

/** The last call of each transaction here: it holds the ledger's lock until the commit. */
export function appendOfCampaign(
  trx: Transaction<Database>,
  { person, now }: Acting,
  event: Pick<LedgerEvent, 'type' | 'positionId' | 'payload'>,
) {
  return appendLedgerEntry(trx, { ...event, at: now(), actorId: person.id, officeId: null });
}
