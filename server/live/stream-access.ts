import { listMandates } from '#db/people/mandate.reads.ts';
import { openSessions } from '#db/people/open-session.reads.ts';
import { positionScope } from '#db/positions/position.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';

export type Asking = Pick<Context, 'db' | 'now' | 'notifications'> & { person: Caller };

/** A session or mandate that runs out by itself tells nobody: every stream looks this often. */
export const SWEEP_MS = 15_000;

/** What this person may do now; null once their session is over. */
export async function mandatesOfSession({ db, now, person }: Asking) {
  const [sessions, mandates] = await Promise.all([
    openSessions(db, [person.sessionId]),
    listMandates(db, person.id, now()),
  ]);
  return sessions.length > 0 ? mandates : null;
}

/** The mandates by which this person sees a position now; null when they no longer may. */
export async function mandatesToSee(
  ctx: Asking,
  positionId: string,
): Promise<readonly Mandate[] | null> {
  const [mandates, scope] = await Promise.all([
    mandatesOfSession(ctx),
    positionScope(ctx.db, positionId),
  ]);
  const allowed = mandates !== null && scope !== undefined && canSeePosition(mandates, scope);
  return allowed ? mandates : null;
}
