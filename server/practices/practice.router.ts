import { practiceLibrary, practiceTopics } from '#db/practices/practice.reads.ts';
import { type Caller, memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { canOpenLibrary } from '#shared/practices/practice.policy.ts';
import * as inputs from '#shared/practices/practice.schema.ts';
import { showPractice } from './practice-page.ts';
import {
  adoptPractice,
  amendPractice,
  recordByGovernment,
  sharePractice,
  writePractice,
} from './write-practice.ts';

export const practicesRouter = router({
  /** The practices this person may read, with the topics there are among them. */
  list: memberProcedure.input(inputs.libraryInput).query(async ({ ctx, input }) => {
    const officeIds = mayOpen(ctx.person);
    const [practices, topics] = await Promise.all([
      practiceLibrary(ctx.db, officeIds, input),
      practiceTopics(ctx.db, officeIds),
    ]);
    return { practices, topics };
  }),

  show: memberProcedure.input(inputs.practiceInput).query(({ ctx, input }) => {
    mayOpen(ctx.person);
    return showPractice(ctx, input.practiceId);
  }),

  write: memberProcedure
    .input(inputs.writePracticeInput)
    .mutation(({ ctx, input }) => writePractice(ctx, input)),

  amend: memberProcedure
    .input(inputs.amendPracticeInput)
    .mutation(({ ctx, input }) => amendPractice(ctx, input)),

  share: memberProcedure
    .input(inputs.sharePracticeInput)
    .mutation(({ ctx, input }) => sharePractice(ctx, input)),

  adopt: memberProcedure
    .input(inputs.adoptPracticeInput)
    .mutation(({ ctx, input }) => adoptPractice(ctx, input)),

  /** For the secretariat: what government did of it, with its source. */
  recordByGovernment: memberProcedure
    .input(inputs.byGovernmentInput)
    .mutation(({ ctx, input }) => recordByGovernment(ctx, input)),
});

function mayOpen({ mandates }: Caller): string[] {
  if (!canOpenLibrary(mandates)) notFound();
  return officesOf(mandates);
}
