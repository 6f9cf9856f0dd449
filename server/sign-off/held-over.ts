import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#db/schema.ts';
import { withProof } from '#server/people/prove-act.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import { ruleOnHeldOver } from '#shared/sign-off/held-over.rules.ts';
import type { provenAnswerInput } from '#shared/sign-off/round.schema.ts';
import { clearanceFor } from './election-clearance.ts';
import { holdDecision } from './own-decision.ts';
import { recordDecision } from './record-decision.ts';
import { tellReservations } from './tell-reservations.ts';

type HeldOverInput = z.infer<typeof provenAnswerInput>;
type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * What a new mayor says of a predecessor's decision: adopted it counts again, word for word, in the
 * new mayor's name; refused the office declines.
 */
export function answerHeldOver(ctx: Asking, input: HeldOverInput) {
  const { decisionId, answer } = input;
  return withProof(ctx, input.proof, async (trx, prove) => {
    const held = await holdDecision(ctx, trx, decisionId);
    const decidedAt = held.at;
    const { holderId, electionClearance } = await ruleOnAnswering(trx, held, input);
    const proved = await prove(actOfAnswering(answer, { ...held, electionClearance, decisionId }));
    const { reservations, ...said } = answer === 'adopt' ? adopting(decisionId, held) : REFUSING;
    const { roundId, officeId, positionId, versionHash, capacity, sealed } = held;
    const office = { roundId, officeId, versionHash, capacity, holderId };
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
      electionClearance,
      positionId,
      holder: held.holderStyledName,
      sealed,
    });
    const { publicUrl } = ctx.installation;
    const { decisionId: newId } = recorded;
    await tellReservations(trx, { roundId, decisionId: newId, now: decidedAt, publicUrl });
    return { ...recorded, choice: said.choice, decidedAt };
  });
}

type Answering = Pick<Held, 'officeId' | 'versionHash' | 'choice' | 'reservations'> & {
  decisionId: string;
  electionClearance: string | null;
};

/** What proves who answers has to prove what counts afterwards, word for word. */
export function actOfAnswering(answer: HeldOverInput['answer'], answering: Answering): Act {
  const { decisionId, officeId, versionHash, electionClearance } = answering;
  const { choice, reservations } = answer === 'adopt' ? answering : REFUSING;
  const said = { officeId, versionHash, choice, reservations, electionClearance };
  return { act: answer, decisionId, ...said };
}

/** Whether the office may answer as things stand, and who cleared it before an election. */
export async function ruleOnAnswering(
  trx: Transaction<Database>,
  held: Held,
  { electionClearance: clearance }: Pick<HeldOverInput, 'electionClearance'>,
) {
  const day = dayInLondon(held.at);
  const ruling = ruleOnHeldOver(held, day);
  if ('refused' in ruling) refuse(ruling.refused);
  const { officeId } = held;
  const electionClearance = await clearanceFor(trx, { officeId, day, clearance });
  return { holderId: ruling.holderId, electionClearance };
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
