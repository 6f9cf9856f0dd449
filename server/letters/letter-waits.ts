import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { reservedDecisions } from '#db/sign-off/reservation.reads.ts';
import type { StandingsByRound } from '#server/sign-off/standings.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { type LetterWait, letterWait, waitingFor } from '#shared/sign-off/reservation.rules.ts';
import { isSigning } from '#shared/sign-off/standing.rules.ts';

/** Which reservations the letters of these rounds wait for, by round, as things stand now. */
export async function reservationsWaiting(
  db: Kysely<Database>,
  roundIds: readonly string[],
  now: Date,
) {
  if (roundIds.length === 0) return new Map<string, ReturnType<typeof waitingFor>>();
  const reserved = await reservedDecisions(db, roundIds, dayInLondon(now));
  const signing = reserved.filter((each) => isSigning(each, now));
  const byRound = Map.groupBy(signing, ({ roundId }) => roundId);
  return new Map([...byRound].map(([roundId, theirs]) => [roundId, waitingFor(theirs, now)]));
}

/** What the letters of these ended rounds wait for, by round; null where a letter may go. */
export async function letterWaits(
  db: Kysely<Database>,
  {
    roundIds,
    standings,
    now,
  }: { roundIds: readonly string[]; standings: StandingsByRound; now: Date },
): Promise<Map<string, LetterWait | null>> {
  const waiting = await reservationsWaiting(db, roundIds, now);
  return new Map(
    roundIds.map((roundId) => {
      const signing = (standings.get(roundId) ?? []).filter((each) => isSigning(each, now));
      const shownUntil = waiting.get(roundId)?.until ?? null;
      return [roundId, letterWait({ signing: signing.length, shownUntil })];
    }),
  );
}
