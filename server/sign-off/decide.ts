import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#db/schema.ts';
import { lockRoundForDecision, officeInRound } from '#db/sign-off/decision.reads.ts';
import { withProof } from '#server/people/prove-act.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Act } from '#shared/sign-off/act.state.ts';
import { ruleOnDecision } from '#shared/sign-off/decision.rules.ts';
import type { decideInput, provenDecisionInput } from '#shared/sign-off/round.schema.ts';
import { isDecided, standingOf } from '#shared/sign-off/standing.rules.ts';
import { clearanceFor } from './election-clearance.ts';
import { recordDecision } from './record-decision.ts';
import { rightToDecide } from './right-to-decide.ts';
import { settleSilence } from './settle-silence.ts';
import { tellReservations } from './tell-reservations.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

type Decision = z.infer<typeof decideInput>;

/**
 * Records what an office decides, bound to the text its person read. Mandates, holder and clock
 * are read again once the round is locked: what counts is how things stand at that moment.
 */
export function decide(ctx: Asking, { proof, ...input }: z.infer<typeof provenDecisionInput>) {
  return withProof(ctx, proof, async (trx, prove) => {
    const { title: _title, officeName: _name, ...made } = await ruleOnDeciding(ctx, trx, input);
    const { choice, versionHash, decidedAt } = made;
    const proved = await prove(actOfDeciding(input, made));
    const personId = ctx.person.id;
    const recorded = await recordDecision(trx, {
      ...made,
      ...proved,
      personId,
      reservations: input.reservations,
    });
    const { decisionId } = recorded;
    if (input.reservations.length > 0) {
      const { publicUrl } = ctx.installation;
      const { roundId } = input;
      await tellReservations(trx, { roundId, decisionId, now: decidedAt, publicUrl });
    }
    return { ...recorded, choice, versionHash, decidedAt };
  });
}

/** Says whether this decision would be recorded now, and in whose name; records nothing. */
export function reviewDecision(ctx: Asking, input: Decision) {
  return ctx.db.transaction().execute(async (trx) => {
    const { holder, capacity, versionHash } = await ruleOnDeciding(ctx, trx, input);
    return { holder, capacity, versionHash };
  });
}

type Ruled = Pick<Awaited<ReturnType<typeof ruleOnDeciding>>, 'electionClearance'>;

/**
 * What proves who decides has to prove all of this: the words decided on are in their hash. Who
 * cleared it is named as it will be recorded, so that the entry holds what was proved.
 */
export function actOfDeciding(input: Decision, { electionClearance }: Ruled): Act {
  const { roundId, officeId, readHash: versionHash, choice, reservations } = input;
  const { reason = null, condition = null } = input;
  return {
    act: 'decide',
    roundId,
    officeId,
    versionHash,
    choice,
    reservations,
    reason,
    condition,
    electionClearance,
  };
}

/** Says whether the decision may be recorded as things stand in this transaction, and how. */
export async function ruleOnDeciding(ctx: Asking, trx: Transaction<Database>, input: Decision) {
  const { roundId, officeId, choice } = input;
  const { publicUrl } = ctx.installation;
  await settleSilence(trx, roundId, { publicUrl, at: ctx.now() });
  const round = await lockRoundForDecision(trx, roundId);
  if (!round) notFound();
  const { capacity, at: decidedAt } = await rightToDecide(ctx, trx, { officeId, position: round });
  const day = dayInLondon(decidedAt);
  const office = await officeInRound(trx, { roundId, officeId, day });
  if (!office) notFound();
  const standing = standingOf(office, decidedAt);
  const facts = {
    asked: office.askedIn !== null,
    decided: isDecided(standing),
    holderId: office.holderId,
  };
  const ruling = ruleOnDecision(round, facts, input, decidedAt);
  if ('refused' in ruling) refuse(ruling.refused);
  const clearance = input.electionClearance;
  const electionClearance = await clearanceFor(trx, { officeId, day, clearance });
  return {
    roundId,
    officeId,
    holderId: ruling.holderId,
    capacity,
    choice,
    reason: input.reason ?? null,
    versionHash: round.versionHash,
    replaces: office.lastDecisionId,
    origin: 'made' as const,
    carriedFrom: null,
    condition: input.condition ?? null,
    finalAt: null,
    electionClearance,
    positionId: round.positionId,
    holder: office.holderStyledName,
    title: round.title,
    officeName: office.officeName,
    sealed: round.sealed || input.condition !== undefined,
    decidedAt,
  };
}
