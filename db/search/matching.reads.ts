import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { FOUND_ENDS, FOUND_STARTS } from '#shared/search/passage.rules.ts';

/** What is searched for, and through whose eyes. */
export type Search = {
  words: string;
  /** The departments one of which the words name, with all they came from and became. */
  lineage: readonly string[];
  sight: { all: boolean; officeIds: readonly string[] };
  now: Date;
};

/** One thing found. `positionId` and `number` lead to it where its own id does not. */
export type Found = {
  id: string;
  title: string;
  passage: string;
  positionId: string | null;
  number: number | null;
};

/** More than this of one kind says that the words are too wide. */
export const FOUND_MAX = 20;

const queryOf = (words: string) => sql`websearch_to_tsquery('concord', ${words})`;
const wordsOf = (text: RawBuilder<string>) => sql`to_tsvector('concord', ${text})`;
/** That the text holds the words searched for. */
export const holds = (text: RawBuilder<string>, words: string) =>
  sql<SqlBool>`${wordsOf(text)} @@ ${queryOf(words)}`;
/** How well it does, for the best to come first. */
export const rank = (text: RawBuilder<string>, words: string) =>
  sql`ts_rank_cd(${wordsOf(text)}, ${queryOf(words)})`;
const OPTIONS = `StartSel=${FOUND_STARTS}, StopSel=${FOUND_ENDS}, MaxWords=30, MinWords=12, MaxFragments=1`;
/** The words around what was found, with signs where it begins and ends. */
export const passage = (text: RawBuilder<string>, words: string) =>
  sql<string>`ts_headline('concord', ${text}, ${queryOf(words)}, ${OPTIONS})`;
/** Close enough to be a misspelling; words that say nothing by themselves resemble nothing. */
export const resembles = (words: string, text: RawBuilder<string>) =>
  sql<SqlBool>`(numnode(${queryOf(words)}) > 0 and ${words} <% ${text})`;
/** Where a kind's own id leads to it. */
export const nothing = sql<string | null>`null::text`;
export const noNumber = sql<number | null>`null::integer`;
