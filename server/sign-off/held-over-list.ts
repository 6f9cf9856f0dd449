import { heldOverDecisions } from '#db/sign-off/held-over.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { daysLeft, lapsesAfter } from '#shared/sign-off/held-over.rules.ts';
import { roundState } from '#shared/sign-off/round.rules.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';

/** What these offices decided in an earlier term and can still adopt, replace or refuse. */
export async function heldOverOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  officeIds: readonly string[],
) {
  if (officeIds.length === 0) return [];
  const today = dayInLondon(now());
  const found = await heldOverDecisions(db, { officeIds, day: today });
  return found
    .map(({ holderSince, closedAt, opensAt, supersededAt, deadline, ...decision }) => ({
      ...decision,
      daysLeft: daysLeft(holderSince, today),
      lapsesOn: holderSince && lapsesAfter(holderSince),
      roundOpen: roundState({ closedAt, opensAt, supersededAt, deadline }, now()) === 'open',
    }))
    .filter((decision) => decision.daysLeft === null || decision.daysLeft >= 0);
}

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** The same of one office, with which of them this person may answer. */
export async function heldOverToAnswer(ctx: Asking, officeId: string) {
  const { mandates } = ctx.person;
  const found = await heldOverOf(ctx, [officeId]);
  return found.map((decision) => ({
    ...decision,
    canDecide: canDecideFor(mandates, officeId, decision.positionId),
  }));
}
