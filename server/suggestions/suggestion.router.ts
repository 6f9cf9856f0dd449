import { liveDocument } from '#db/documents/version.reads.ts';
import { suggestionHistory } from '#db/suggestions/suggestion.reads.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import {
  settleInput,
  settleOfficeInput,
  withdrawInput,
} from '#shared/suggestions/suggestion.schema.ts';
import {
  chosenById,
  chosenByOffice,
  settleSuggestions,
  withdrawSuggestion,
} from './settle-suggestions.ts';
import { suggestionList } from './suggestion-list.ts';

export const suggestionsRouter = router({
  /** What is pending, as whoever asks may know and settle it. */
  list: memberProcedure.input(documentInput).query(({ ctx, input }) => suggestionList(ctx, input)),

  settle: memberProcedure
    .input(settleInput)
    .mutation(({ ctx, input }) => settleSuggestions(ctx, input, chosenById(input.ids))),

  settleOffice: memberProcedure
    .input(settleOfficeInput)
    .mutation(({ ctx, input }) => settleSuggestions(ctx, input, chosenByOffice(input.officeId))),

  withdraw: memberProcedure
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawSuggestion(ctx, input)),

  /** Everything that was ever proposed, and what became of it: for the whole coalition to read. */
  history: memberProcedure.input(documentInput).query(async ({ ctx, input }) => {
    await seePosition(ctx, input.positionId);
    const document = (await liveDocument(ctx.db, input.positionId)) ?? notFound();
    const suggestions = await suggestionHistory(ctx.db, document.documentId);
    return { title: document.title, suggestions };
  }),
});
