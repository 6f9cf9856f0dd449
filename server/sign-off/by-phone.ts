import type { z } from 'zod';
import { lockRoundForDecision, officeInRound } from '#db/sign-off/decision.reads.ts';
import { runPosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { ruleOnDecision } from '#shared/sign-off/decision.rules.ts';
import type { byPhoneInput } from '#shared/sign-off/round.schema.ts';
import { standingOf } from '#shared/sign-off/standing.rules.ts';
import { clearanceFor } from './election-clearance.ts';
import { recordDecision } from './record-decision.ts';
import { settleSilence } from './settle-silence.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };

/**
 * Writes down what an office told the secretariat by telephone. It is provisional and counts for
 * nothing until somebody who decides for that office says the same, or anything else, here.
 */
export async function logByPhone(ctx: Asking, input: z.infer<typeof byPhoneInput>) {
  const { roundId, officeId, choice, reservations } = input;
  return ctx.db.transaction().execute(async (trx) => {
    const { publicUrl } = ctx.installation;
    await settleSilence(trx, roundId, { publicUrl, at: ctx.now() });
    const round = await lockRoundForDecision(trx, roundId);
    if (!round) notFound();
    await runPosition({ ...ctx, db: trx }, round.positionId);
    const decidedAt = ctx.now();
    const day = dayInLondon(decidedAt);
    const office = await officeInRound(trx, { roundId, officeId, day });
    if (!office) notFound();
    const facts = {
      asked: office.askedIn !== null,
      decided: standingOf(office, decidedAt) !== 'none',
      holderId: office.holderId,
    };
    const ruling = ruleOnDecision(round, facts, input, decidedAt);
    if ('refused' in ruling) refuse(ruling.refused);
    const clearance = input.electionClearance;
    const electionClearance = await clearanceFor(trx, { officeId, day, clearance });
    const { decisionId } = await recordDecision(trx, {
      roundId,
      officeId,
      choice,
      reservations,
      reason: null,
      condition: null,
      holderId: ruling.holderId,
      capacity: 'holder',
      personId: ctx.person.id,
      decidedAt,
      versionHash: round.versionHash,
      replaces: office.lastDecisionId,
      proof: 'session',
      origin: 'by_phone',
      carriedFrom: null,
      finalAt: null,
      electionClearance,
      positionId: round.positionId,
      holder: office.holderStyledName,
      sealed: round.sealed,
    });
    return { decisionId };
  });
}
