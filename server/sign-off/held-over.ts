import type { z } from 'zod';
import { withProof } from '#server/people/prove-act.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import { ruleOnHeldOver } from '#shared/sign-off/held-over.rules.ts';
import type { provenAnswerInput } from '#shared/sign-off/round.schema.ts';
import { holdDecision } from './own-decision.ts';
import { recordDecision } from './record-decision.ts';

type HeldOverInput = z.infer<typeof provenAnswerInput>;
type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * What a new mayor says of a predecessor's decision: adopted it counts again, word for word, in the
 * new mayor's name; refused the office declines.
 */
export function answerHeldOver(ctx: Asking, { decisionId, answer, proof }: HeldOverInput) {
  return withProof(ctx, proof, async (trx, prove) => {
    const held = await holdDecision(ctx, trx, decisionId);
    const decidedAt = held.at;
    const ruling = ruleOnHeldOver(held, dayInLondon(decidedAt));
    if ('refused' in ruling) refuse(ruling.refused);
    const proved = await prove({ act: answer, decisionId } satisfies Act);
    const { reservations, ...said } = answer === 'adopt' ? adopting(decisionId, held) : REFUSING;
    const { roundId, officeId, positionId, versionHash, capacity, sealed } = held;
    const office = { roundId, officeId, versionHash, capacity, holderId: ruling.holderId };
    const recorded = await recordDecision(trx, {
      ...office,
      ...said,
      ...proved,
      personId: ctx.person.id,
      decidedAt,
      replaces: decisionId,
      reservations,
      reason: null,
      finalAt: null,
      positionId,
      holder: held.holderStyledName,
      sealed,
    });
    return { ...recorded, choice: said.choice, decidedAt };
  });
}

const REFUSING = {
  choice: 'decline',
  origin: 'made',
  carriedFrom: null,
  condition: null,
  reservations: [],
} as const;

type Held = Awaited<ReturnType<typeof holdDecision>>;

/** A condition that was met stays met; one that was not ended with the mayor who set it. */
function adopting(decisionId: string, { choice, reservations }: Held) {
  return {
    choice,
    origin: 'adopted' as const,
    carriedFrom: decisionId,
    condition: null,
    reservations,
  };
}
