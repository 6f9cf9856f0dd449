import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { readersOf, writersIn } from '#db/comments/comment.reads.ts';
import {
  type ImportedComment,
  insertImportedComments,
  insertImportedThreads,
  reopenThreads,
} from '#db/comments/comment.writes.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { insertNotifications } from '#db/notifications/notification.writes.ts';
import type { Database } from '#db/schema.ts';
import { speaksFor } from '#shared/comments/comment.policy.ts';
import { whoIsTold } from '#shared/comments/comment.rules.ts';
import type { Anchor } from '#shared/comments/comment-anchor.rules.ts';
import {
  type CommentsPlan,
  lostAnchor,
  type Said,
} from '#shared/word-files/imported-comments.rules.ts';
import { type Commenting, seeComments } from './comment-access.ts';

type Trx = Transaction<Database>;
type Bringing = {
  positionId: string;
  plan: Pick<CommentsPlan, 'threads' | 'replies'>;
  /** Where the comments stand, by their ids in the file. */
  anchors: ReadonlyMap<string, Anchor>;
};

/**
 * Puts a file's comments beside the draft, in front of everyone: whoever brings the file in stands for
 * them, and each says whose it was. They mention nobody, since a file is not believed about people.
 */
export async function bringInComments(
  trx: Trx,
  ctx: Commenting,
  { positionId, plan, anchors }: Bringing,
): Promise<void> {
  if (plan.threads.length + plan.replies.length === 0) return;
  const { person } = ctx;
  const position = await seeComments({ db: trx, person }, positionId);
  const officeId = speaksFor(person.mandates, position, null);
  const spoken = { personId: person.id, officeId, at: ctx.now() };
  const threads = plan.threads.map((said) => ({ ...said, threadId: randomUUID() }));
  const rows = threads.map(({ threadId, first }) => ({
    id: threadId,
    positionId,
    anchor: anchors.get(first.id) ?? lostAnchor(first),
    openedBy: person.id,
    openedAt: spoken.at,
    resolved: first.resolved,
  }));
  await insertImportedThreads(trx, rows);
  await insertImportedComments(trx, threads.flatMap(imported(spoken)));
  await bringInReplies(trx, ctx, { positionId, replies: plan.replies, spoken });
  await tellDraftNews(trx, { positionId, topic: 'comments', audience: { kind: 'all' } });
}

type Spoken = Pick<ImportedComment, 'personId' | 'officeId' | 'at'>;

const imported =
  (spoken: Spoken) =>
  ({ threadId, first, further }: Said & { threadId: string }): ImportedComment[] =>
    [first, ...further].map(({ author, at, text }) => ({
      id: randomUUID(),
      threadId,
      body: text,
      importedAuthor: author,
      importedAt: at === null ? null : new Date(at),
      ...spoken,
    }));

type Replying = Pick<Bringing, 'positionId'> & Pick<CommentsPlan, 'replies'> & { spoken: Spoken };

/** A thread that was resolved is open again, and whoever wrote in one is told, once for each. */
async function bringInReplies(trx: Trx, ctx: Commenting, { positionId, ...given }: Replying) {
  const { replies, spoken } = given;
  if (replies.length === 0) return;
  const threadIds = replies.map(({ threadId }) => threadId);
  const earlier = await writersIn(trx, threadIds);
  const comments = replies.flatMap(imported(spoken));
  await insertImportedComments(trx, comments);
  await reopenThreads(trx, threadIds);
  const readers = await readersOf(trx, { positionId, privateTo: null, now: spoken.at });
  const firstIn = new Map(comments.toReversed().map(({ threadId, id }) => [threadId, id]));
  const told = [...firstIn].flatMap(([threadId, commentId]) => {
    const writers = earlier.filter((each) => each.threadId === threadId);
    const before = { writer: ctx.person.id, mentions: NOBODY, earlier: writers.map(personOf) };
    return [...whoIsTold(before, readers)].map(([personId, kind]) => ({
      personId,
      kind,
      commentId,
    }));
  });
  await insertNotifications(trx, told, spoken.at);
}

const NOBODY = { people: [], offices: [] };

function personOf({ personId }: { personId: string }): string {
  return personId;
}
