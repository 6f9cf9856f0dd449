import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { listMandates } from '#db/people/mandate.reads.ts';
import type { Database } from '#db/schema.ts';
import { provisionalUntil } from '#db/sign-off/carry.reads.ts';
import { lockRoundForDecision } from '#db/sign-off/decision.reads.ts';
import { insertEditorialObjection } from '#db/sign-off/decision.writes.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import type { editorialObjectionInput } from '#shared/sign-off/round.schema.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };
type Objection = z.infer<typeof editorialObjectionInput>;

/**
 * One office that is asked says a change is more than editorial: nothing is carried over by it any
 * more, and every office decides on the new text. Refused once the carried decisions are final.
 */
export function objectToEditorial(ctx: Asking, { roundId, officeId }: Objection) {
  return ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now();
    const round = await roundToObjectTo(ctx, trx, { roundId, officeId, at });
    const until = await provisionalUntil(trx, roundId);
    if (!until || at >= until) refuse('nothing_provisional');
    await insertEditorialObjection(trx, { roundId, officeId, personId: ctx.person.id, at });
    await appendLedgerEntry(trx, {
      type: 'round.editorial_objection',
      at,
      actorId: ctx.person.id,
      officeId,
      positionId: round.positionId,
      payload: { roundId, officeId },
    });
    return { roundId };
  });
}

type Where = Objection & { at: Date };

/** The round, held, if this person may decide in it for the office. */
async function roundToObjectTo(
  { person }: Asking,
  trx: Transaction<Database>,
  { roundId, officeId, at }: Where,
) {
  const round = await lockRoundForDecision(trx, roundId);
  if (!round) notFound();
  const mandates = await listMandates(trx, person.id, at);
  if (!canSeePosition(mandates, round)) notFound();
  if (!canDecideFor(mandates, officeId)) forbid('not_your_decision');
  if (!round.asked.includes(officeId)) refuse('office_not_asked');
  return round;
}
