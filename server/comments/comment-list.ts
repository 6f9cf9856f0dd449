import { commentsOf, earlierWordingsOf, threadsOf } from '#db/comments/comment.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { canEditComment, canResolveThread, ownOffices } from '#shared/comments/comment.policy.ts';
import { threadState } from '#shared/comments/comment.rules.ts';
import type { PositionScope } from '#shared/positions/position.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/** Every thread this person may see, with what they may do in it. */
export async function commentList(
  { db, person }: Asking,
  { positionId, position }: { positionId: string; position: PositionScope },
) {
  const asked = { positionId, sight: sightOf(person.mandates) };
  const [threads, comments, wordings] = await Promise.all([
    threadsOf(db, asked),
    commentsOf(db, asked),
    earlierWordingsOf(db, asked),
  ]);
  const byThread = Map.groupBy(comments, ({ threadId }) => threadId);
  const byComment = Map.groupBy(wordings, ({ commentId }) => commentId);
  const earlierOf = (id: string) =>
    (byComment.get(id) ?? []).map(({ body, writtenAt }) => ({ body, writtenAt }));
  return {
    offices: officesNamed(person, position),
    threads: threads.map(({ openedBy, blockId, start, end, quote, before, after, ...thread }) => {
      const { privateTo } = thread;
      const said = byThread.get(thread.id) ?? [];
      return {
        ...thread,
        state: threadState(thread),
        anchor: { blockId, start, end, quote, before, after },
        canResolve: canResolveThread(person, position, { privateTo, openedBy }),
        comments: said.map(({ personId, ...comment }) => ({
          ...comment,
          earlier: earlierOf(comment.id),
          canEdit: canEditComment(person, position, { ...comment, personId, privateTo }),
        })),
      };
    }),
  };
}

/** The offices this person may keep private threads of, by name. */
function officesNamed({ mandates }: Caller, position: PositionScope) {
  return ownOffices(mandates, position).map((id) => ({
    id,
    name: mandates.find(({ officeId }) => officeId === id)?.officeName ?? id,
  }));
}
