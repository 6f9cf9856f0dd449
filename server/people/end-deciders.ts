import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { endRolesOfOffice } from '#db/people/mandate.writes.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import type { Database } from '#db/schema.ts';
import { endDelegations } from './end-delegations.ts';

type Ending = {
  officeId: string;
  /** Whose term ends; null where the seat was vacant already. */
  holderId: string | null;
  from: Date;
  at: Date;
  actorId: string;
};

/**
 * With a mayor's term end the rights of the mayor and of whom the mayor named. Each end is an entry
 * of its own; the ledger is a chain, so they are written one after the other.
 */
export async function endDeciders(
  trx: Transaction<Database>,
  { officeId, holderId, from, at, actorId }: Ending,
) {
  const ended = await endRolesOfOffice(trx, { officeId, roles: ['holder'], from, holderId });
  for (const { id, personId, role } of ended) {
    await tellAccessChanged(trx, personId);
    await appendLedgerEntry(trx, {
      type: 'mandate.ended',
      at,
      actorId,
      officeId,
      positionId: null,
      payload: { mandate: id, person: personId, role, from: from.toISOString() },
    });
  }
  const ending = { officeId, holderId, at, from, endedBy: actorId };
  const delegations = await endDelegations(trx, { ...ending, reason: 'mayor_changed' });
  return ended.length + delegations;
}
