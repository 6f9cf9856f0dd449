import type { Transaction } from 'kysely';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import { decisionToAnswer, lockRoundOfDecision } from '#db/sign-off/decision.reads.ts';
import { type Caller, type Context, forbid, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { capacityFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'now'> & { person: Caller };

/**
 * One decision of this person's own office, with its round held until the transaction ends. What
 * another office decided is as one that is not there.
 */
export async function holdDecision(
  ctx: Asking,
  trx: Transaction<Database>,
  { decisionId, at }: { decisionId: string; at: Date },
) {
  await lockRoundOfDecision(trx, decisionId);
  const decision = await decisionToAnswer(trx, { decisionId, day: dayInLondon(at) });
  if (!decision) notFound();
  const mandates = await listMandates(trx, ctx.person.id, at);
  if (!canSeePosition(mandates, decision)) notFound();
  const capacity = capacityFor(mandates, decision.officeId);
  if (!capacity) forbid('not_your_decision');
  return { ...decision, capacity };
}
