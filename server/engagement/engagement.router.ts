import { engagementLog } from '#db/engagement/engagement.reads.ts';
import { followUpsOf } from '#db/engagement/follow-up.reads.ts';
import { type Caller, memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canOpenLog } from '#shared/engagement/engagement.policy.ts';
import {
  addFollowUpInput,
  amendEngagementInput,
  engagementInput,
  engagementListInput,
  followUpsInput,
  logFromMailInput,
  markFollowUpInput,
} from '#shared/engagement/engagement.schema.ts';
import { contactForm, showEngagement } from './engagement-page.ts';
import { addFollowUp, markFollowUp } from './follow-up.ts';
import { amendEngagement, logEngagement } from './log-engagement.ts';
import { viewerOf } from './viewer.ts';

export const engagementRouter = router({
  /** The contacts this person may read, newest first. */
  list: memberProcedure.input(engagementListInput).query(async ({ ctx, input }) => {
    mayOpen(ctx.person);
    return engagementLog(ctx.db, viewerOf(ctx.person.mandates), input);
  }),

  /** One contact, with its earlier wordings and what follows from it. */
  show: memberProcedure.input(engagementInput).query(({ ctx, input }) => {
    mayOpen(ctx.person);
    return showEngagement(ctx, input.engagementId);
  }),

  /** What the form offers; for whoever works for an office. */
  form: memberProcedure.query(({ ctx }) => {
    mayOpen(ctx.person);
    return contactForm(ctx);
  }),

  log: memberProcedure
    .input(logFromMailInput)
    .mutation(({ ctx, input }) => logEngagement(ctx, input)),

  amend: memberProcedure
    .input(amendEngagementInput)
    .mutation(({ ctx, input }) => amendEngagement(ctx, input)),

  /** What this person's office, or the secretariat, has to do. */
  followUps: memberProcedure.input(followUpsInput).query(async ({ ctx, input }) => {
    mayOpen(ctx.person);
    const tasks = await followUpsOf(ctx.db, viewerOf(ctx.person.mandates), input);
    return { tasks, today: dayInLondon(ctx.now()) };
  }),

  addFollowUp: memberProcedure
    .input(addFollowUpInput)
    .mutation(({ ctx, input }) => addFollowUp(ctx, input)),

  markFollowUp: memberProcedure
    .input(markFollowUpInput)
    .mutation(({ ctx, input }) => markFollowUp(ctx, input)),
});

function mayOpen({ mandates }: Caller) {
  if (!canOpenLog(mandates)) notFound();
}
