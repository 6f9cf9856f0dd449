import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { addMeasureInput, recordValueInput } from '#shared/practices/divergence.schema.ts';
import { canOpenLibrary } from '#shared/practices/practice.policy.ts';
import { lapsesSoon, showDivergence } from './divergence-page.ts';
import { addMeasure, recordValue } from './record-value.ts';

export const divergenceRouter = router({
  page: memberProcedure.query(({ ctx }) => {
    if (!canOpenLibrary(ctx.person.mandates)) notFound();
    return showDivergence(ctx);
  }),

  /** What lapses soon for this person's offices and nationally; no other office's. */
  home: memberProcedure.query(({ ctx }) => lapsesSoon(ctx)),

  /** For the secretariat. */
  addMeasure: memberProcedure
    .input(addMeasureInput)
    .mutation(({ ctx, input }) => addMeasure(ctx, input.measureTitle)),

  record: memberProcedure
    .input(recordValueInput)
    .mutation(({ ctx, input }) => recordValue(ctx, input)),
});
