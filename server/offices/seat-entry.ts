import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, forbid } from '#server/trpc/trpc.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';
import { canRecordSeat } from '#shared/offices/office.policy.ts';

export type Recording = Pick<Context, 'db' | 'now'> & { person: Caller };

export function mayRecord({ person }: Recording) {
  if (!canRecordSeat(person.mandates)) forbid('secretariat_only');
}

type SeatEntry = {
  type: LedgerEventType;
  officeId: string;
  at: Date;
  payload: Record<string, unknown>;
};

export function appendSeatEntry(
  { person }: Recording,
  trx: Transaction<Database>,
  entry: SeatEntry,
) {
  return appendLedgerEntry(trx, { ...entry, actorId: person.id, positionId: null });
}
