import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { delegationsEndedWithTerm } from '#db/people/delegation.reads.ts';
import { insertDelegationEnds, insertDelegationReturns } from '#db/people/delegation.writes.ts';
import { lockMandates } from '#db/people/mandate.reads.ts';
import { extendRolesOfTerm } from '#db/people/mandate.writes.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import type { Database } from '#db/schema.ts';
import { delegationReturnedEmail } from '#server/mail/delegation.email.ts';
import { momentWords } from '#shared/calendar/date-words.rules.ts';

type Return = {
  officeId: string;
  /** Whose term ends later than was recorded. */
  holderId: string;
  /** The first moment without them. */
  until: Date;
  at: Date;
  actorId: string;
};

/**
 * Whoever lost the right to decide because a term ended has it back until the day that term does
 * end. What ended for another reason, or whose person has left the office since, stays ended.
 */
export async function bringBackDeciders(trx: Transaction<Database>, back: Return): Promise<void> {
  await bringBackRoles(trx, back);
  await bringBackDelegations(trx, back);
}

async function bringBackRoles(trx: Transaction<Database>, back: Return) {
  const { officeId, at, actorId } = back;
  for (const { id, personId, role, endsAt } of await extendRolesOfTerm(trx, back)) {
    await tellAccessChanged(trx, personId);
    await appendLedgerEntry(trx, {
      type: 'mandate.returned',
      at,
      actorId,
      officeId,
      positionId: null,
      payload: { mandate: id, person: personId, role, until: endsAt?.toISOString() ?? null },
    });
  }
}

async function bringBackDelegations(trx: Transaction<Database>, back: Return) {
  const { officeId, holderId, until, at, actorId } = back;
  const returning = await delegationsEndedWithTerm(trx, back);
  if (returning.length === 0) return;
  const people = returning.map(({ personId }) => personId);
  await lockMandates(trx, people);
  const delegationIds = returning.map(({ delegationId }) => delegationId);
  await insertDelegationReturns(trx, { delegationIds, holderId, returnedBy: actorId, at });
  const ends = { endedAt: until, endedBy: actorId, reason: 'mayor_changed' as const, holderId };
  await insertDelegationEnds(trx, { delegationIds, ...ends });
  for (const { name, email, officeName } of returning) {
    const words = delegationReturnedEmail({
      reader: name,
      office: officeName,
      until: momentWords(until),
    });
    await queueMail(trx, { recipient: email, ...words }, { privateTo: officeId });
  }
  await tellAccessChanged(trx, ...people);
  await appendLedgerEntry(trx, {
    type: 'delegation.returned',
    at,
    actorId,
    officeId,
    positionId: null,
    payload: { delegationIds, until: until.toISOString() },
  });
}
