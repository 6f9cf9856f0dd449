import { type Day, workingDaysBetween } from './working-day.rules.ts';

const weekdayWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** "Thursday 26 November", with the year only where it is not `today`'s. */
export function weekdayDateWords(today: Day, day: Day): string {
  const words = weekdayWords.format(new Date(day)).replace(',', '');
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}

/** "1 working day", "3 working days". */
export function workingDaysWords(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** "1 day", "112 days". */
export function daysWords(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/**
 * "in 3 working days (Thursday 26 November)", "today", "2 working days ago". A day that only a
 * weekend or a holiday parts from today is named instead of counted: "on Saturday 28 November".
 */
export function inWorkingDaysWords(today: Day, day: Day, holidays: ReadonlySet<Day>): string {
  if (day === today) return 'today';
  const count = workingDaysBetween(today, day, holidays);
  const date = weekdayDateWords(today, day);
  if (count === 0) return `on ${date}`;
  return count > 0 ? `in ${workingDaysWords(count)} (${date})` : `${workingDaysWords(-count)} ago`;
}
