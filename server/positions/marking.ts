import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { markingFacts } from '#db/positions/marking.reads.ts';
import { insertMarking } from '#db/positions/position.writes.ts';
import { lockPosition } from '#db/sign-off/round.reads.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { refuseMarking } from '#shared/positions/marking.rules.ts';
import type { Marking } from '#shared/positions/marking.state.ts';
import { runPosition } from './position-access.ts';

/**
 * Marks a position. Drafts, versions and letters to come bear the marking; a letter that went keeps
 * the one it was sent with.
 */
export function markPosition(
  ctx: Context & { person: Caller },
  { positionId, marking }: { positionId: string; marking: Marking },
) {
  return ctx.db.transaction().execute(async (trx) => {
    await runPosition({ db: trx, person: ctx.person }, positionId);
    await lockPosition(trx, positionId);
    const { marking: was, isPublic } = (await markingFacts(trx, positionId)) ?? notFound();
    const refusal = refuseMarking({ was, marking, isPublic });
    if (refusal) refuse(refusal);
    const marked = { positionId, marking, markedBy: ctx.person.id, markedAt: ctx.now() };
    const markingId = await insertMarking(trx, marked);
    await appendLedgerEntry(trx, {
      type: 'position.marked',
      at: marked.markedAt,
      actorId: ctx.person.id,
      officeId: null,
      positionId,
      payload: { markingId, positionId, was, marking },
    });
    return { marking };
  });
}
