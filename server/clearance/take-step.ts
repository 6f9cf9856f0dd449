import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { clearanceSteps } from '#db/clearance/clearance.reads.ts';
import { insertStep } from '#db/clearance/clearance.writes.ts';
import type { Database } from '#db/schema.ts';
import { lockRoundForDecision, officeInRound } from '#db/sign-off/decision.reads.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canClear, canPrepare, canSeeClearance } from '#shared/clearance/clearance.policy.ts';
import { type NextStep, preparationOf, ruleOnStep } from '#shared/clearance/clearance.rules.ts';
import type { clearInput, prepareInput } from '#shared/clearance/clearance.schema.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { isDecided, standingOf } from '#shared/sign-off/standing.rules.ts';
import { tellNext } from './tell-next.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Asked = { roundId: string; officeId: string };

/** Puts down what the office should decide, on exactly the text its writer read. */
export function prepare(ctx: Asking, { note, ...input }: z.infer<typeof prepareInput>) {
  return ctx.db.transaction().execute(async (trx) => {
    const chain = await holdChain(ctx, trx, input);
    if (!canPrepare(ctx.person.mandates, input.officeId)) forbid('not_yours_to_prepare');
    const { choice, reservations } = input;
    await take(ctx, trx, chain, {
      next: { move: 'prepare', ...input },
      written: { note, choice, reservations },
    });
  });
}

/** Lets what was prepared go on to whoever decides, or sends it back to whoever prepared it. */
export function answerPreparation(
  ctx: Asking,
  move: 'clear' | 'return',
  { remark, preparationId, ...asked }: z.infer<typeof clearInput>,
) {
  return ctx.db.transaction().execute(async (trx) => {
    const chain = await holdChain(ctx, trx, asked);
    const { positionId } = chain;
    if (!canClear(ctx.person.mandates, asked.officeId, positionId)) forbid('not_yours_to_clear');
    await take(ctx, trx, chain, {
      next: { move, preparationId },
      written: { note: remark, choice: null, reservations: [] },
    });
  });
}

type Chain = Awaited<ReturnType<typeof holdChain>>;
type Taking = {
  next: NextStep;
  written: Pick<Parameters<typeof insertStep>[1], 'note' | 'choice' | 'reservations'>;
};

async function take(
  ctx: Asking,
  trx: Transaction<Database>,
  chain: Chain,
  { next, written }: Taking,
) {
  const { roundId, officeId, positionId, versionHash, at } = chain;
  const ruling = ruleOnStep(chain, next, at);
  if ('refused' in ruling) refuse(ruling.refused);
  const step = { roundId, officeId, personId: ctx.person.id, kind: ruling.to, versionHash, at };
  await insertStep(trx, { ...step, ...written });
  const preparedBy = preparationOf(chain)?.personId ?? null;
  await tellNext(ctx, trx, { kind: ruling.to, officeId, positionId, preparedBy });
}

/**
 * An office's steps, with its round held until the transaction ends, so that of two steps at once
 * the second sees the first. To everybody else the office might as well not be.
 */
async function holdChain(
  { person, now }: Asking,
  trx: Transaction<Database>,
  { roundId, officeId }: Asked,
) {
  const round = await lockRoundForDecision(trx, roundId);
  if (!round || !canSeePosition(person.mandates, round)) notFound();
  if (!canSeeClearance(person.mandates, officeId)) notFound();
  const at = now();
  const office = await officeInRound(trx, { roundId, officeId, day: dayInLondon(at) });
  if (!office) notFound();
  const { positionId, versionHash } = round;
  return {
    roundId,
    officeId,
    positionId,
    versionHash,
    round,
    at,
    asked: office.askedIn !== null,
    decided: isDecided(standingOf(office, at)),
    steps: await clearanceSteps(trx, { positionId, officeIds: [officeId] }),
  };
}
