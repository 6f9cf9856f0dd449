import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { saidAlikeIn, standingsIn } from '#db/sign-off/open-round.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Said } from '#shared/sign-off/standing.rules.ts';

type RoundIds = readonly (string | null)[];

/** What every office asked in these rounds says now, or these offices alone, by round, in one query. */
export async function standingsOf(
  db: Kysely<Database>,
  ids: RoundIds,
  now: Date,
  officeIds: readonly string[] | null = null,
) {
  const roundIds = known(ids);
  if (roundIds.length === 0 || officeIds?.length === 0) return new Map<string, Standings>();
  const rows = await standingsIn(db, { roundIds, officeIds }, dayInLondon(now));
  return Map.groupBy(rows, ({ roundId }) => roundId);
}

/** What there is to count in these rounds, by round, in one query of few rows. */
export async function answersOf(db: Kysely<Database>, ids: RoundIds, now: Date) {
  const roundIds = known(ids);
  if (roundIds.length === 0) return new Map<string, Said[]>();
  const rows = await saidAlikeIn(db, roundIds, dayInLondon(now));
  return Map.groupBy(rows, ({ roundId }) => roundId);
}

function known(ids: RoundIds): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

export type Standings = Awaited<ReturnType<typeof standingsIn>>;
export type StandingsByRound = ReadonlyMap<string, Standings>;
/** What a count of answers needs. */
export type AnswersByRound = ReadonlyMap<string, readonly Said[]>;
