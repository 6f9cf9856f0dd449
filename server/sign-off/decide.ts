import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import { lockRoundForDecision, officeInRound } from '#db/sign-off/decision.reads.ts';
import { insertDecision } from '#db/sign-off/decision.writes.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { ruleOnDecision } from '#shared/sign-off/decision.rules.ts';
import type { decideInput } from '#shared/sign-off/round.schema.ts';
import { capacityFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

type Decision = z.infer<typeof decideInput>;

/**
 * Records what an office decides, bound to the text its person read. Mandates, holder and clock
 * are read again once the round is locked: what counts is how things stand at that moment.
 */
export function decide(ctx: Asking, input: Decision) {
  return ctx.db.transaction().execute(async (trx) => {
    const { positionId, decidedAt, holder, sealed, ...made } = await rule(ctx, trx, input);
    const { reservations } = input;
    const personId = ctx.person.id;
    const { decisionId } = await insertDecision(trx, {
      ...made,
      personId,
      decidedAt,
      reservations,
    });
    const { finalAt: _, ...binding } = made;
    const payload = { decisionId, ...binding, personId, holder, reservations };
    const entry = await appendLedgerEntry(trx, {
      ...ledgerEvent('decision.recorded', { sealed, personId, officeId: made.officeId }),
      at: decidedAt,
      positionId,
      payload,
    });
    const { choice, versionHash } = made;
    return { decisionId, choice, versionHash, decidedAt, entry };
  });
}

type Deciding = { sealed: boolean; personId: string; officeId: string };

/** Nobody reads from the ledger whose decision a sealed one is, before the round closes. */
export function ledgerEvent(
  type: 'decision.recorded' | 'decision.withdrawn',
  { sealed, personId, officeId }: Deciding,
) {
  if (sealed) return { type: 'decision.sealed' as const, actorId: null, officeId: null };
  return { type, actorId: personId, officeId };
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
  const round = await lockRoundForDecision(trx, roundId);
  if (!round) notFound();
  const decidedAt = ctx.now();
  const mandates = await listMandates(trx, ctx.person.id, decidedAt);
  if (!canSeePosition(mandates, round)) notFound();
  const capacity = capacityFor(mandates, officeId);
  if (!capacity) forbid('not_your_decision');

  const office = await officeInRound(trx, { roundId, officeId, day: dayInLondon(decidedAt) });
  const ruling = ruleOnDecision(round, office, input, decidedAt);
  if ('refused' in ruling) refuse(ruling.refused);
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
    positionId: round.positionId,
    holder: office.holderStyledName,
    sealed: round.sealed || input.condition !== undefined,
    decidedAt,
  };
}
