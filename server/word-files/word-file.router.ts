import { draftFile } from '#server/documents/draft-file.ts';
import { memberProcedure, router } from '#server/trpc/trpc.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import { bringInInput, wordFileInput } from '#shared/word-files/word-file.schema.ts';
import { bringInWord, importPage, previewWord } from './bring-in-word.ts';

export const wordFilesRouter = router({
  /** The live text with all that a file of it says, for whoever may see the draft. */
  draft: memberProcedure
    .input(documentInput)
    .query(({ ctx, input }) => draftFile(ctx, input.positionId)),

  importPage: memberProcedure
    .input(documentInput)
    .query(({ ctx, input }) => importPage(ctx, input.positionId)),

  /** What a file would do to the live text. Changes nothing, but costs too much for a link. */
  preview: memberProcedure
    .input(wordFileInput)
    .mutation(({ ctx, input }) => previewWord(ctx, input)),

  bringIn: memberProcedure
    .input(bringInInput)
    .mutation(({ ctx, input }) => bringInWord(ctx, input)),
});
