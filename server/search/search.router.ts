import type { Kysely } from 'kysely';
import { departments } from '#db/government/post.reads.ts';
import type { Database } from '#db/schema.ts';
import { actionsFound, meetingsFound, soundingsFound } from '#db/search/forum-search.reads.ts';
import type { Found, Search } from '#db/search/matching.reads.ts';
import {
  campaignsFound,
  commitmentsFound,
  departmentsFound,
  engagementsFound,
  positionsFound,
  postsFound,
  practicesFound,
  responsesFound,
  versionsFound,
} from '#db/search/search.reads.ts';
import { memberProcedure, notFound, router } from '#server/trpc/trpc.ts';
import { lineageOf } from '#shared/government/lineage.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { searchInput } from '#shared/search/search.schema.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/search/search.state.ts';

const FIND: Record<SearchKind, (db: Kysely<Database>, search: Search) => Promise<Found[]>> = {
  position: positionsFound,
  version: versionsFound,
  response: responsesFound,
  commitment: commitmentsFound,
  campaign: campaignsFound,
  engagement: engagementsFound,
  sounding: soundingsFound,
  meeting: meetingsFound,
  action: actionsFound,
  practice: practicesFound,
  department: departmentsFound,
  post: postsFound,
};

export const searchRouter = router({
  /** Everything this person may see that holds the words, by kind. */
  find: memberProcedure.input(searchInput).query(async ({ ctx, input: { words } }) => {
    const { mandates } = ctx.person;
    if (mandates.length === 0) notFound();
    const search: Search = {
      words,
      lineage: await lineageNamed(ctx.db, words),
      sight: { all: isSecretariat(mandates), officeIds: officesOf(mandates) },
      now: ctx.now(),
    };
    const found = await Promise.all(
      SEARCH_KINDS.map(async (kind) => ({ kind, found: await FIND[kind](ctx.db, search) })),
    );
    return { words, kinds: found.filter(({ found: some }) => some.length > 0) };
  }),
});

/** The department the words name, by whatever name it had, with all it came from and became. */
async function lineageNamed(db: Kysely<Database>, words: string): Promise<string[]> {
  const all = await departments(db);
  const named = words.toLowerCase();
  const department = all.find(({ name, abbreviation }) =>
    [name, abbreviation].some((each) => each.toLowerCase() === named),
  );
  return department ? lineageOf(all, department.id).map(({ id }) => id) : [];
}
