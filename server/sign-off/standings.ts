import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { standingsIn } from '#db/sign-off/open-round.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';

/** What every office asked in these rounds says now, by round, in one query. */
export async function standingsOf(
  db: Kysely<Database>,
  roundIds: readonly (string | null)[],
  now: Date,
) {
  const known = new Set(roundIds.filter((id) => id !== null));
  if (known.size === 0) return new Map<string, Standings>();
  const rows = await standingsIn(db, [...known], dayInLondon(now));
  return Map.groupBy(rows, ({ roundId }) => roundId);
}

export type Standings = Awaited<ReturnType<typeof standingsIn>>;
export type StandingsByRound = ReadonlyMap<string, Standings>;
