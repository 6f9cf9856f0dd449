import { positionScope, type ScopeOnRecord } from '#db/positions/position.reads.ts';
import { type Caller, type Context, forbid, notFound } from '#server/trpc/trpc.ts';
import { canRunPosition, canSeePosition } from '#shared/positions/position.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/** The position's scope if this person may see it; else the same 404 as for one that is not there. */
export async function seePosition(ctx: Asking, positionId: string): Promise<ScopeOnRecord> {
  const scope = await positionScope(ctx.db, positionId);
  if (!scope || !canSeePosition(ctx.person.mandates, scope)) notFound();
  return scope;
}

/** The same for what only the secretariat does: freeze, open a round, issue, log replies. */
export async function runPosition(ctx: Asking, positionId: string): Promise<ScopeOnRecord> {
  const scope = await seePosition(ctx, positionId);
  if (!canRunPosition(ctx.person.mandates, scope)) forbid('secretariat_only');
  return scope;
}
