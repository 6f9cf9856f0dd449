import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Mentions } from '#shared/comments/comment.rules.ts';
import type { Anchor } from '#shared/comments/comment-anchor.rules.ts';

export type NewThread = {
  positionId: string;
  privateTo: string | null;
  anchor: Anchor;
  openedBy: string;
  openedAt: Date;
};

export function insertThread(trx: Transaction<Database>, thread: NewThread) {
  return trx
    .insertInto('comment_thread')
    .values(threadRow(thread))
    .returning('id')
    .executeTakeFirstOrThrow();
}

function threadRow({ positionId, privateTo, anchor, openedBy, openedAt }: NewThread) {
  return {
    position_id: positionId,
    private_to: privateTo,
    block_id: anchor.blockId,
    starts_at: anchor.start,
    ends_at: anchor.end,
    quote: anchor.quote,
    words_before: anchor.before,
    words_after: anchor.after,
    opened_by: openedBy,
    opened_at: openedAt,
  };
}

export type ImportedThread = Omit<NewThread, 'privateTo'> & { id: string; resolved: boolean };

/** Threads that came with a file, for everyone; whoever brought it in stands for what is done in them. */
export async function insertImportedThreads(
  trx: Transaction<Database>,
  threads: readonly ImportedThread[],
): Promise<void> {
  if (threads.length === 0) return;
  const rows = threads.map(({ id, resolved, ...thread }) => ({
    id,
    ...threadRow({ ...thread, privateTo: null }),
    resolved_by: resolved ? thread.openedBy : null,
    resolved_at: resolved ? thread.openedAt : null,
  }));
  await trx.insertInto('comment_thread').values(rows).execute();
}

export type NewComment = {
  threadId: string;
  personId: string;
  officeId: string | null;
  body: string;
  mentions: Mentions;
  at: Date;
};

export async function insertComment(
  trx: Transaction<Database>,
  { threadId, personId, officeId, body, mentions, at }: NewComment,
): Promise<string> {
  const { id } = await trx
    .insertInto('comment')
    .values({ thread_id: threadId, person_id: personId, office_id: officeId, body, written_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertMentions(trx, id, mentions);
  return id;
}

/** Changes what a comment says, and keeps what it said; nothing happens where the words are the same. */
export async function updateComment(
  trx: Transaction<Database>,
  {
    commentId,
    body,
    mentions,
    at,
  }: { commentId: string; body: string; mentions: Mentions; at: Date },
): Promise<void> {
  await keepWording(trx, commentId, body);
  await trx
    .updateTable('comment')
    .set({ body, edited_at: at })
    .where('id', '=', commentId)
    .where('body', '<>', body)
    .execute();
  await trx.deleteFrom('comment_mention').where('comment_id', '=', commentId).execute();
  await insertMentions(trx, commentId, mentions);
}

async function keepWording(trx: Transaction<Database>, commentId: string, next: string) {
  await trx
    .insertInto('comment_wording')
    .columns(['comment_id', 'body', 'written_at'])
    .expression((eb) =>
      eb
        .selectFrom('comment')
        .where('id', '=', commentId)
        .where('body', '<>', next)
        .select(({ fn }) => [
          'id',
          'body',
          fn.coalesce('edited_at', 'written_at').as('written_at'),
        ]),
    )
    .execute();
}

async function insertMentions(
  trx: Transaction<Database>,
  commentId: string,
  { people, offices }: Mentions,
) {
  const rows = [
    ...people.map((id) => ({ comment_id: commentId, person_id: id, office_id: null })),
    ...offices.map((id) => ({ comment_id: commentId, person_id: null, office_id: id })),
  ];
  if (rows.length > 0) await trx.insertInto('comment_mention').values(rows).execute();
}

export type ImportedComment = Omit<NewComment, 'mentions'> & {
  id: string;
  importedAuthor: string;
  importedAt: Date | null;
};

/** Comments that came with a file, in the order given. They mention nobody. */
export async function insertImportedComments(
  trx: Transaction<Database>,
  comments: readonly ImportedComment[],
): Promise<void> {
  if (comments.length === 0) return;
  const rows = comments.map(({ id, threadId, personId, officeId, body, at, ...imported }) => ({
    id,
    thread_id: threadId,
    person_id: personId,
    office_id: officeId,
    body,
    written_at: at,
    imported_author: imported.importedAuthor,
    imported_at: imported.importedAt,
  }));
  await trx.insertInto('comment').values(rows).execute();
}

/** Opens threads again, whichever of these are resolved. */
export async function reopenThreads(
  trx: Transaction<Database>,
  threadIds: readonly string[],
): Promise<void> {
  if (threadIds.length === 0) return;
  await trx
    .updateTable('comment_thread')
    .set({ resolved_by: null, resolved_at: null })
    .where('id', 'in', threadIds)
    .execute();
}

/** Resolves a thread, or opens it again with null. */
export async function setResolved(
  trx: Transaction<Database>,
  threadId: string,
  resolved: { by: string; at: Date } | null,
): Promise<void> {
  await trx
    .updateTable('comment_thread')
    .set({ resolved_by: resolved?.by ?? null, resolved_at: resolved?.at ?? null })
    .where('id', '=', threadId)
    .execute();
}
