import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Database } from '#db/schema.ts';
import { provisionalUntil } from '#db/sign-off/carry.reads.ts';
import { lockRoundForDecision } from '#db/sign-off/decision.reads.ts';
import { insertEditorialObjection } from '#db/sign-off/decision.writes.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import type { editorialObjectionInput } from '#shared/sign-off/round.schema.ts';
import { rightToDecide } from './right-to-decide.ts';
import { settleSilence } from './settle-silence.ts';

type Asking = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Objection = z.infer<typeof editorialObjectionInput>;

/**
 * One office that is asked says a change is more than editorial: nothing is carried over by it any
 * more, and every office decides on the new text. Refused once the carried decisions are final.
 */
export function objectToEditorial(ctx: Asking, { roundId, officeId }: Objection) {
  return ctx.db.transaction().execute(async (trx) => {
    const { at, ...round } = await roundToObjectTo(ctx, trx, { roundId, officeId });
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

/** The round, held, if this person may decide in it for the office. */
async function roundToObjectTo(
  ctx: Asking,
  trx: Transaction<Database>,
  { roundId, officeId }: Objection,
) {
  const { publicUrl } = ctx.installation;
  await settleSilence(trx, roundId, { publicUrl, at: ctx.now() });
  const round = await lockRoundForDecision(trx, roundId);
  if (!round) notFound();
  const { at } = await rightToDecide(ctx, trx, { officeId, position: round });
  if (!round.asked.includes(officeId)) refuse('office_not_asked');
  if (round.supersededAt) refuse('round_superseded');
  return { ...round, at };
}
