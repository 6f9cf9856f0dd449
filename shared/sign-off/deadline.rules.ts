import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { addWorkingDays, type Day } from '#shared/calendar/working-day.rules.ts';

export const DEFAULT_WORKING_DAYS = 5;
/** Offices close; a deadline at midnight is one nobody is at work for. */
export const DEFAULT_TIME = '17:00';

const londonOffset = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});

/** "2026-12-01" and "17:00" as read off a clock in London; an hour the clocks skip moves forward, and what is no time is an invalid date. */
export function londonMoment(day: Day, time: string): Date {
  const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(`${day}T${time}`);
  const asIfUtc = new Date(written ? `${day}T${time}:00Z` : Number.NaN);
  if (Number.isNaN(asIfUtc.getTime())) return asIfUtc;
  const first = new Date(asIfUtc.getTime() - offsetMs(asIfUtc));
  return new Date(asIfUtc.getTime() - offsetMs(first));
}

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

function offsetMs(moment: Date): number {
  const zone = londonOffset.formatToParts(moment).find((part) => part.type === 'timeZoneName');
  const hours = /GMT([+-]\d{2}):/.exec(zone?.value ?? '')?.[1];
  return Number(hours ?? 0) * 3_600_000;
}

/** "17:00", as a clock in London shows it. */
export function londonClockOf(moment: Date): string {
  return londonClock.format(moment);
}

/** The same time on the next working day, by a clock in London. */
export function nextWorkingDayAt(moment: Date, holidays: ReadonlySet<Day>): Date {
  return londonMoment(addWorkingDays(dayInLondon(moment), 1, holidays), londonClockOf(moment));
}

/** The day and time the form proposes. */
export function proposedDeadline(now: Date, holidays: ReadonlySet<Day>) {
  const day = addWorkingDays(dayInLondon(now), DEFAULT_WORKING_DAYS, holidays);
  return { day, time: DEFAULT_TIME };
}
