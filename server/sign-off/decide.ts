import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '#db/schema.ts';
import { lockRoundForDecision, officeInRound } from '#db/sign-off/decision.reads.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnDecision } from '#shared/sign-off/decision.rules.ts';
import type { decideInput } from '#shared/sign-off/round.schema.ts';
import { standingOf } from '#shared/sign-off/standing.rules.ts';
import { clearanceFor } from './election-clearance.ts';
import { recordDecision } from './record-decision.ts';
import { rightToDecide } from './right-to-decide.ts';
import { settleSilence } from './settle-silence.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

type Decision = z.infer<typeof decideInput>;

/**
 * Records what an office decides, bound to the text its person read. Mandates, holder and clock
 * are read again once the round is locked: what counts is how things stand at that moment.
 */
export function decide(ctx: Asking, input: Decision) {
  return ctx.db.transaction().execute(async (trx) => {
    const made = await rule(ctx, trx, input);
    const { choice, versionHash, decidedAt } = made;
    const personId = ctx.person.id;
    const recorded = await recordDecision(trx, {
      ...made,
      personId,
      reservations: input.reservations,
    });
    return { ...recorded, choice, versionHash, decidedAt };
  });
}

/** Says whether this decision would be recorded now, and in whose name; records nothing. */
export function reviewDecision(ctx: Asking, input: Decision) {
  return ctx.db.transaction().execute(async (trx) => {
    const { holder, capacity, versionHash } = await rule(ctx, trx, input);
    return { holder, capacity, versionHash };
  });
}

async function rule(ctx: Asking, trx: Transaction<Database>, input: Decision) {
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
    decided: standing === 'decided' || standing === 'conditional',
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
    proof: 'session' as const,
    finalAt: null,
    electionClearance,
    positionId: round.positionId,
    holder: office.holderStyledName,
    sealed: round.sealed || input.condition !== undefined,
    decidedAt,
  };
}
