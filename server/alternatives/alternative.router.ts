import { settledAlternatives } from '#db/alternatives/alternative.reads.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import {
  alternativesInput,
  resolveInput,
  wordingInput,
} from '#shared/alternatives/alternative.schema.ts';
import { backWording, dropWording, listAlternatives } from './alternative-backing.ts';
import { withNames } from './alternative-names.ts';
import { settlePassage } from './alternative-settling.ts';

export const alternativesRouter = router({
  /** The passages of the live text that are in brackets. */
  list: memberProcedure
    .input(alternativesInput)
    .query(({ ctx, input }) => listAlternatives(ctx, input)),

  back: memberProcedure.input(wordingInput).mutation(({ ctx, input }) => backWording(ctx, input)),

  drop: memberProcedure.input(wordingInput).mutation(({ ctx, input }) => dropWording(ctx, input)),

  resolve: memberProcedure
    .input(resolveInput)
    .mutation(({ ctx, input }) => settlePassage(ctx, input)),

  /** Every passage that was settled, newest first: what was picked, and what else there was. */
  history: memberProcedure.input(alternativesInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const { documentId } = (await liveDocument(ctx.db, input.positionId)) ?? notFound();
    return withNames(ctx.db, await settledAlternatives(ctx.db, documentId));
  }),
});
