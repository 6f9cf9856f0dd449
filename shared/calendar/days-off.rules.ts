import { addDays, addWorkingDays, type Day, isWorkingDay } from './working-day.rules.ts';

export const UK_PARTS = ['england_and_wales', 'scotland', 'northern_ireland'] as const;
/** Where a bank holiday holds. */
export type UkPart = (typeof UK_PARTS)[number];

export type Holiday = { day: Day; parts: readonly UkPart[] };
/** No clock counts from `startsOn` until the day before `endsOn`, when a new government is there. */
export type Pause = { startsOn: Day; endsOn: Day };

/** The bank holidays of England and Wales: what letters and rounds are counted by. */
export function holidaysOfEngland(holidays: readonly Holiday[]): ReadonlySet<Day> {
  return new Set(
    holidays.filter(({ parts }) => parts.includes('england_and_wales')).map(({ day }) => day),
  );
}

/** Days that no reply clock counts: bank holidays of England and Wales, and all of every pause. */
export function daysOffOf(holidays: ReadonlySet<Day>, pauses: readonly Pause[]): ReadonlySet<Day> {
  return new Set([...holidays, ...pauses.flatMap(daysOf)]);
}

function daysOf({ startsOn, endsOn }: Pause): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day < endsOn; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The pause a day lies in, if any: the one that ends last. */
export function pauseOn(day: Day, pauses: readonly Pause[]): Pause | null {
  const running = pauses.filter(({ startsOn, endsOn }) => startsOn <= day && day < endsOn);
  return running.toSorted((a, b) => b.endsOn.localeCompare(a.endsOn))[0] ?? null;
}

/** Section 10 of the Freedom of Information Act 2000. */
const FOI_WORKING_DAYS = 20;

/**
 * The last day to answer a freedom of information request received on a day. Section 10(6) of the
 * Act leaves out a day that is a bank holiday in any part of the United Kingdom.
 */
export function foiDueOn(received: Day, holidays: readonly Holiday[]): Day {
  const anywhere = new Set(holidays.map(({ day }) => day));
  return addWorkingDays(received, FOI_WORKING_DAYS, anywhere);
}

export type HolidayRefusal = 'holiday_known' | 'holiday_at_weekend';

/** Why this holiday may not be added; null when it may. A weekend never counts as it is. */
export function ruleOnHoliday(adding: Holiday, known: readonly Holiday[]): HolidayRefusal | null {
  if (!isWorkingDay(adding.day, new Set())) return 'holiday_at_weekend';
  const there = known.filter(({ day }) => day === adding.day).flatMap(({ parts }) => parts);
  return adding.parts.every((part) => there.includes(part)) ? 'holiday_known' : null;
}

/** Why this pause may not be added; null when it may. */
export function ruleOnPause(
  { startsOn, endsOn }: Pause,
  known: readonly Pause[],
): 'pause_ends_early' | 'pause_known' | null {
  if (endsOn <= startsOn) return 'pause_ends_early';
  const overlaps = known.some((pause) => pause.startsOn < endsOn && startsOn < pause.endsOn);
  return overlaps ? 'pause_known' : null;
}
