import type { Transaction } from 'kysely';
import { readersOf, writersIn } from '#db/comments/comment.reads.ts';
import { insertComment, updateComment } from '#db/comments/comment.writes.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { positionTitle } from '#db/documents/version.reads.ts';
import { queueMail } from '#db/notifications/mail.writes.ts';
import { insertNotifications } from '#db/notifications/notification.writes.ts';
import type { Database } from '#db/schema.ts';
import { mentionEmail } from '#server/mail/mention.email.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { type Mentions, ruleOnMentions, whoIsTold } from '#shared/comments/comment.rules.ts';
import type { Commenting } from './comment-access.ts';

type Thread = { id: string; positionId: string; privateTo: string | null };
type Words = { body: string; mentions: Mentions };

/** Adds a comment to a thread and tells whom it mentions and who wrote there before. */
export async function addComment(
  trx: Transaction<Database>,
  ctx: Commenting,
  { thread, officeId, ...words }: Words & { thread: Thread; officeId: string | null },
): Promise<void> {
  const at = ctx.now();
  const readers = await readersOf(trx, { ...thread, now: at });
  const mentions = mentionsAmong(words.mentions, readers);
  const earlier = (await writersIn(trx, [thread.id])).map(({ personId }) => personId);
  const personId = ctx.person.id;
  const comment = { threadId: thread.id, personId, officeId, body: words.body, mentions, at };
  const commentId = await insertComment(trx, comment);
  await tell(trx, ctx, { thread, commentId, mentions, earlier, readers });
}

/** Changes what a comment says. Whom it mentions anew is told; nobody is told twice. */
export async function changeComment(
  trx: Transaction<Database>,
  ctx: Commenting,
  { thread, commentId, ...words }: Words & { thread: Thread; commentId: string },
): Promise<void> {
  const at = ctx.now();
  const readers = await readersOf(trx, { ...thread, now: at });
  const mentions = mentionsAmong(words.mentions, readers);
  await updateComment(trx, { commentId, body: words.body, mentions, at });
  await tell(trx, ctx, { thread, commentId, mentions, earlier: [], readers });
}

/** Whoever has the draft open asks again; of a private thread only its office hears. */
export function tellThreadChanged(trx: Transaction<Database>, { positionId, privateTo }: Thread) {
  const audience =
    privateTo === null
      ? { kind: 'all' as const }
      : { kind: 'office' as const, officeId: privateTo };
  return tellDraftNews(trx, { positionId, topic: 'comments', audience });
}

type Readers = Awaited<ReturnType<typeof readersOf>>;

function mentionsAmong(mentions: Mentions, readers: Readers): Mentions {
  const ruling = ruleOnMentions(mentions, readers);
  if ('refused' in ruling) refuse(ruling.refused);
  return ruling.mentions;
}

type Telling = {
  thread: Thread;
  commentId: string;
  mentions: Mentions;
  earlier: readonly string[];
  readers: Readers;
};

async function tell(
  trx: Transaction<Database>,
  { person, now, installation }: Commenting,
  { thread, commentId, mentions, earlier, readers }: Telling,
) {
  const told = whoIsTold({ writer: person.id, mentions, earlier }, readers);
  const newlyTold = await insertNotifications(
    trx,
    [...told].map(([personId, kind]) => ({ personId, kind, commentId })),
    now(),
  );
  const mentioned = newlyTold.filter(({ kind }) => kind === 'mention');
  const { title } = await positionTitle(trx, thread.positionId);
  const link = `${installation.publicUrl}/positions/${thread.positionId}/draft#thread-${thread.id}`;
  for (const { personId } of mentioned) {
    const reader = readers.find((each) => each.personId === personId);
    if (!reader) continue;
    const isPrivate = thread.privateTo !== null;
    const message = mentionEmail({
      reader: reader.name,
      writer: person.name,
      title,
      link,
      isPrivate,
    });
    await queueMail(trx, { recipient: reader.email, ...message }, { privateTo: thread.privateTo });
  }
  await tellThreadChanged(trx, thread);
}
