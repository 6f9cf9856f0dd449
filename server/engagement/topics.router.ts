import { contactOf } from '#db/engagement/alert.reads.ts';
import { insertAlertAnswer } from '#db/engagement/seat-at-the-table.writes.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { canOpenLog } from '#shared/engagement/engagement.policy.ts';
import { canAnswerAlert } from '#shared/engagement/seat-at-the-table.policy.ts';
import { alertAnswerInput, leaningInput } from '#shared/engagement/seat-at-the-table.schema.ts';
import { recordLeaning } from './record-leaning.ts';
import { topicsPage } from './topics-page.ts';

export const topicsRouter = router({
  /** Where departments stand, and what else was logged on the same topic. */
  page: memberProcedure.query(({ ctx }) => {
    if (!canOpenLog(ctx.person.mandates)) notFound();
    return topicsPage(ctx);
  }),

  /** Whether an office shows one of its contacts to whoever logged the same and says so too. */
  answerAlert: memberProcedure.input(alertAnswerInput).mutation(async ({ ctx, input }) => {
    const contact = await contactOf(ctx.db, input.engagementId);
    if (!contact || !canAnswerAlert(ctx.person.mandates, contact.officeId)) notFound();
    if (!contact.topics.includes(input.topic)) notFound();
    await ctx.db
      .transaction()
      .execute((trx) => insertAlertAnswer(trx, { ...input, by: ctx.person.id, at: ctx.now() }));
    return { answer: input.answer };
  }),

  record: memberProcedure
    .input(leaningInput)
    .mutation(({ ctx, input }) => recordLeaning(ctx, input)),
});
