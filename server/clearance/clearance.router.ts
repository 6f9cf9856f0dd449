import { seePosition } from '#server/positions/position-access.ts';
import { memberProcedure, router } from '#server/trpc/trpc.ts';
import {
  clearancePageInput,
  clearInput,
  prepareInput,
  returnInput,
} from '#shared/clearance/clearance.schema.ts';
import { clearancePage } from './clearance-page.ts';
import { answerPreparation, prepare } from './take-step.ts';

export const clearanceRouter = router({
  /** What this person's offices have prepared, cleared and returned; of others nothing. */
  page: memberProcedure.input(clearancePageInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    return clearancePage(ctx, input.positionId);
  }),

  prepare: memberProcedure.input(prepareInput).mutation(({ ctx, input }) => prepare(ctx, input)),

  clear: memberProcedure
    .input(clearInput)
    .mutation(({ ctx, input }) => answerPreparation(ctx, 'clear', input)),

  /** Sends what was prepared back, with what should be different. */
  sendBack: memberProcedure
    .input(returnInput)
    .mutation(({ ctx, input }) => answerPreparation(ctx, 'return', input)),
});
