import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { releaseConditions } from '#db/sign-off/decision.writes.ts';
import { decisionsToCount } from '#db/sign-off/round.reads.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import {
  conditionsMet,
  countAnswers,
  hasAnswered,
  isSigning,
  mayStillSign,
  standingOf,
} from '#shared/sign-off/standing.rules.ts';

/**
 * Lets the conditional endorsements count whose conditions hold as the round ends, and counts who
 * was asked, has answered and signs; an unmet condition is as no reply. Drafting is open again
 * where no name is or may yet come under a letter.
 */
export async function countAtClose(trx: Transaction<Database>, roundId: string, at: Date) {
  const day = dayInLondon(at);
  const released = conditionsMet(await decisionsToCount(trx, roundId, day), at);
  await releaseConditions(trx, released, at);
  const offices = await decisionsToCount(trx, roundId, day);
  const { asked, answered } = countAnswers(offices, at);
  const endorsed = offices.filter((office) => isSigning(office, at));
  const counts = { asked, decided: answered, endorsed: endorsed.length };
  const silent = offices.filter((office) => !hasAnswered(standingOf(office, at)));
  const draftingOpen = !offices.some(mayStillSign);
  return { counts, released, draftingOpen, silent: silent.map(({ officeId }) => officeId) };
}
