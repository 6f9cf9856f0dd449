import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { setDrafters } from '#db/positions/position.writes.ts';
import { type Caller, type Context, refuse } from '#server/trpc/trpc.ts';
import { ruleOnDrafters } from '#shared/positions/position.rules.ts';
import { runPosition } from './position-access.ts';

/**
 * Names the offices that write the text. What the others have written stays; from now on they
 * suggest. Everyone who has the text open connects anew.
 */
export function nameDrafters(
  ctx: Context & { person: Caller },
  { positionId, officeIds }: { positionId: string; officeIds: readonly string[] },
) {
  return ctx.db.transaction().execute(async (trx) => {
    const scope = await runPosition({ db: trx, person: ctx.person }, positionId);
    const drafters = [...new Set(officeIds)].sort();
    const ruling = ruleOnDrafters(drafters, scope.coalition);
    if ('refused' in ruling) refuse(ruling.refused);
    await setDrafters(trx, positionId, drafters);
    await appendLedgerEntry(trx, {
      type: 'position.drafters_changed',
      at: ctx.now(),
      actorId: ctx.person.id,
      officeId: null,
      positionId,
      payload: { positionId, before: [...scope.drafters], drafters },
    });
    return { drafters };
  });
}
