import { agreedPassages, passagesNamed, WORDING_PAGE } from '#db/documents/agreed-wording.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import { memberProcedure, router } from '#server/trpc/trpc.ts';
import { readSource } from '#shared/documents/agreed-wording.rules.ts';
import {
  searchWordingInput,
  wordingSourcesInput,
} from '#shared/documents/agreed-wording.schema.ts';

export const agreedWordingRouter = router({
  /** Passages that mayors have signed before, of the positions this person may see. */
  search: memberProcedure.input(searchWordingInput).query(async ({ ctx, input }) => {
    const sight = sightOf(ctx.person.mandates);
    const found = await agreedPassages(ctx.db, { ...input, sight });
    return {
      passages: found.slice(0, WORDING_PAGE),
      page: input.page,
      more: found.length > WORDING_PAGE,
    };
  }),

  /** The agreed words behind the blocks of a draft, to tell where it departs from them. */
  sources: memberProcedure.input(wordingSourcesInput).query(({ ctx, input }) => {
    const names = input.sources.flatMap((source) => readSource(source) ?? []);
    if (names.length === 0) return [];
    return passagesNamed(ctx.db, names, sightOf(ctx.person.mandates));
  }),
});
