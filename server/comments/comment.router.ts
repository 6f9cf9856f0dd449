import { readersOf } from '#db/comments/comment.reads.ts';
import { insertThread, setResolved } from '#db/comments/comment.writes.ts';
import { forbid, memberProcedure, notFound, refuse, router } from '#server/trpc/trpc.ts';
import {
  canEditComment,
  canResolveThread,
  canSeeThread,
  speaksFor,
} from '#shared/comments/comment.policy.ts';
import { mentionChoices, ruleOnThread } from '#shared/comments/comment.rules.ts';
import {
  commentsInput,
  editCommentInput,
  mentionableInput,
  openThreadInput,
  replyInput,
  threadInput,
} from '#shared/comments/comment.schema.ts';
import { seeComment, seeComments, seeThread } from './comment-access.ts';
import { commentList } from './comment-list.ts';
import { addComment, changeComment, tellThreadChanged } from './say-comment.ts';

export const commentsRouter = router({
  list: memberProcedure.input(commentsInput).query(async ({ ctx, input }) => {
    const position = await seeComments(ctx, input.positionId);
    return commentList(ctx, { ...input, position });
  }),

  /** Whom a comment may mention: those who would be able to read it. */
  mentionable: memberProcedure.input(mentionableInput).query(async ({ ctx, input }) => {
    const position = await seeComments(ctx, input.positionId);
    if (!canSeeThread(ctx.person.mandates, position, input)) notFound();
    return mentionChoices(await readersOf(ctx.db, { ...input, now: ctx.now() }));
  }),

  /** Opens a thread on a passage with its first comment. */
  open: memberProcedure.input(openThreadInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { positionId, privateTo, anchor, body, mentions } = input;
      const { person } = ctx;
      const position = await seeComments({ db: trx, person }, positionId);
      if (!canSeeThread(person.mandates, position, { privateTo })) notFound();
      const stamp = { openedBy: person.id, openedAt: ctx.now() };
      const { id } = await insertThread(trx, { positionId, privateTo, anchor, ...stamp });
      const officeId = speaksFor(person.mandates, position, privateTo);
      const thread = { id, positionId, privateTo };
      await addComment(trx, ctx, { thread, officeId, body, mentions });
      return { threadId: id };
    }),
  ),

  reply: memberProcedure.input(replyInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { thread, position } = await seeThread(trx, ctx.person, input.threadId);
      const ruling = ruleOnThread(thread, 'reply');
      if ('refused' in ruling) refuse(ruling.refused);
      const officeId = speaksFor(ctx.person.mandates, position, thread.privateTo);
      await addComment(trx, ctx, { thread, officeId, body: input.body, mentions: input.mentions });
    }),
  ),

  edit: memberProcedure.input(editCommentInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { comment, position } = await seeComment(trx, ctx.person, input.commentId);
      const { thread } = comment;
      if (!canEditComment(ctx.person, position, { ...comment, privateTo: thread.privateTo }))
        forbid('comment_of_another');
      await changeComment(trx, ctx, { thread, ...input });
    }),
  ),

  resolve: memberProcedure.input(threadInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { thread, position } = await seeThread(trx, ctx.person, input.threadId);
      if (!canResolveThread(ctx.person, position, thread)) forbid('thread_of_others');
      const ruling = ruleOnThread(thread, 'resolve');
      if ('refused' in ruling) refuse(ruling.refused);
      await setResolved(trx, thread.id, { by: ctx.person.id, at: ctx.now() });
      await tellThreadChanged(trx, thread);
    }),
  ),

  reopen: memberProcedure.input(threadInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const { thread } = await seeThread(trx, ctx.person, input.threadId);
      const ruling = ruleOnThread(thread, 'reopen');
      if ('refused' in ruling) refuse(ruling.refused);
      await setResolved(trx, thread.id, null);
      await tellThreadChanged(trx, thread);
    }),
  ),
});
