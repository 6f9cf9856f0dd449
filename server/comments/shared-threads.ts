import { commentsOf, threadsOf } from '#db/comments/comment.reads.ts';
import type { Context } from '#server/trpc/trpc.ts';
import type { Anchor } from '#shared/comments/comment-anchor.rules.ts';
import { importedBy } from '#shared/word-files/imported-comments.rules.ts';

/** A thread that everyone of the coalition sees, in the order it was said. */
export type SharedThread = {
  id: string;
  anchor: Anchor;
  resolved: boolean;
  comments: SharedComment[];
};

export type SharedComment = {
  id: string;
  /** As a file names whoever said it, and when that was. */
  author: string;
  at: Date;
  text: string;
};

/** Nobody's office: what such eyes see of threads is what everyone sees. */
const EVERYBODY = { all: true, officeIds: [] };

/** What is discussed in front of all; private threads are not even asked for. */
export async function sharedThreads(
  { db }: Pick<Context, 'db'>,
  positionId: string,
): Promise<SharedThread[]> {
  const asked = { positionId, sight: EVERYBODY };
  const said = Map.groupBy(await commentsOf(db, asked), ({ threadId }) => threadId);
  const threads = await threadsOf(db, asked);
  return threads.map(({ id, blockId, start, end, quote, before, after, resolvedAt }) => ({
    id,
    anchor: { blockId, start, end, quote, before, after },
    resolved: resolvedAt !== null,
    comments: (said.get(id) ?? []).map(sharedComment),
  }));
}

type Said = Awaited<ReturnType<typeof commentsOf>>[number];

function sharedComment({ id, body, importedAuthor, ...said }: Said): SharedComment {
  const { name, officeName, writtenAt, importedAt } = said;
  const author = importedAuthor ? importedBy(importedAuthor) : nameAndOffice(name, officeName);
  return { id, author, at: importedAt ?? writtenAt, text: body };
}

export function nameAndOffice(name: string | null, office: string | null): string {
  return [name ?? 'Somebody no longer here', office ?? 'Secretariat'].join(', ');
}
