import { memberProcedure, router } from '#server/trpc/trpc.ts';
import { documentInput } from '#shared/documents/version.schema.ts';
import { draftFile } from './draft-file.ts';

export const wordFilesRouter = router({
  /** The live text with all that a file of it says, for whoever may see the draft. */
  draft: memberProcedure
    .input(documentInput)
    .query(({ ctx, input }) => draftFile(ctx, input.positionId)),
});
