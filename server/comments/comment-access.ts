import type { Transaction } from 'kysely';
import { lockComment, lockThread } from '#db/comments/comment.reads.ts';
import { positionScope } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { canSeeThread } from '#shared/comments/comment.policy.ts';
import { canDraft, type PositionScope } from '#shared/positions/position.policy.ts';

export type Commenting = Pick<Context, 'db' | 'now' | 'installation'> & { person: Caller };
type Trx = Transaction<Database>;

/** The scope of a position this person may comment on; else the same 404 as for one that is not there. */
export async function seeComments(
  ctx: Pick<Context, 'db'> & { person: Caller },
  positionId: string,
): Promise<PositionScope> {
  const position = await seePosition(ctx, positionId);
  if (!canDraft(ctx.person.mandates, position)) notFound();
  return position;
}

/** A thread, held, with its position's scope; another office's private one is as one that is not there. */
export async function seeThread(trx: Trx, { mandates }: Caller, threadId: string) {
  const thread = await lockThread(trx, { threadId, sight: sightOf(mandates) });
  const position = thread && (await positionScope(trx, thread.positionId));
  if (!position || !canSeeThread(mandates, position, thread)) notFound();
  return { thread, position };
}

/** The same for a comment in a thread. */
export async function seeComment(trx: Trx, { mandates }: Caller, commentId: string) {
  const comment = await lockComment(trx, { commentId, sight: sightOf(mandates) });
  const position = comment && (await positionScope(trx, comment.thread.positionId));
  if (!position || !canSeeThread(mandates, position, comment.thread)) notFound();
  return { comment, position };
}
