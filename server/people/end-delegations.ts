import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { delegationsInForce } from '#db/people/delegation.reads.ts';
import { insertDelegationEnds } from '#db/people/delegation.writes.ts';
import { lockMandates } from '#db/people/mandate.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import type { Database } from '#db/schema.ts';
import { delegationEndedEmail } from '#server/mail/delegation.email.ts';
import type { EndReason } from '#shared/people/delegation.state.ts';

type Ending = {
  officeId: string;
  at: Date;
  /** When they end, where that is not at once. */
  from?: Date;
  /** Who ends them; null where a date does. */
  endedBy: string | null;
  reason: EndReason;
  /** Whose term they end with, where that is the reason. */
  holderId?: string | null;
  /** One delegation, or those of one person; all of the office when neither is named. */
  delegationId?: string;
  personId?: string;
};

/**
 * Ends what an office delegated, with one entry in the ledger, and its people are told. What
 * somebody is deciding at that moment is waited for. Says how many there were.
 */
export async function endDelegations(trx: Transaction<Database>, ending: Ending): Promise<number> {
  const { officeId, at, endedBy, reason, delegationId, personId } = ending;
  const { from = at, holderId = null } = ending;
  const running = await delegationsInForce(trx, { officeId, personId, at: from });
  const ended = running.filter((each) => !delegationId || each.delegationId === delegationId);
  if (ended.length === 0) return 0;
  const people = ended.map((each) => each.personId);
  await lockMandates(trx, people);
  const delegationIds = ended.map((each) => each.delegationId);
  await insertDelegationEnds(trx, {
    delegationIds,
    endedAt: from,
    endedBy,
    reason,
    holderId,
  });
  for (const { name, email, officeName } of ended) {
    const words = delegationEndedEmail({ reader: name, office: officeName });
    await queueMail(trx, { recipient: email, ...words }, { privateTo: officeId });
  }
  await tellAccessChanged(trx, ...people);
  await appendLedgerEntry(trx, {
    type: 'delegation.ended',
    at,
    actorId: endedBy,
    officeId,
    positionId: null,
    payload: { delegationIds, reason, from: from.toISOString() },
  });
  return ended.length;
}
