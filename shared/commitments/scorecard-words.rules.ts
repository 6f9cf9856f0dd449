import { workingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import type { AnswerDays, Share } from './scorecard.rules.ts';

/** Below so many a percentage says more than is known. */
const PERCENT_FROM = 20;

/** "3 of 12", and from twenty on "15 of 60 (25%)". */
export function shareWords({ n, of }: Share): string {
  const words = `${n} of ${of}`;
  return of < PERCENT_FROM ? words : `${words} (${Math.round((100 * n) / of)}%)`;
}

/** The median with how many it rests on; without an answer on record it says so. */
export function medianWords({ median, dated }: Pick<AnswerDays, 'median' | 'dated'>): string {
  if (median === null) return 'No dated answer on record';
  return `${workingDaysWords(median)}, of ${dated === 1 ? '1 answer' : `${dated} answers`}`;
}

/** How many asks are still open, for how long at most, and what that does to the median. */
export function openWords({ open, longestOpen, atLeast, dated }: AnswerDays): string {
  if (open === 0 || longestOpen === null) return 'None';
  const longest = `${open}, the longest for ${workingDaysWords(longestOpen)}`;
  if (atLeast === null || dated === 0) return `${longest} so far`;
  return `${longest} so far. With these at their age of today, the median is at least ${workingDaysWords(atLeast)}`;
}
