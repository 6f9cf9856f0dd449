import {
  addDays,
  type Day,
  daysBetween,
  isWorkingDay,
} from '#shared/calendar/working-day.rules.ts';

type Cadence = {
  /** The meeting that is repeated. */
  day: Day;
  /** How many a year its forum promised; null where no number was. */
  perYear: number | null;
  /** The meeting of the same forum and strand before it. */
  before: Day | null;
};

/** By what the day was found: what was promised, or the time between the last two meetings. */
export type NextDay = { day: Day; by: 'promise' | 'gap' } | { day: null; by: null };

const MONTHS_A_YEAR = 12;
const WEEKS_A_YEAR = 52;

/** When a meeting like this one is due next: never before today, on a weekend or on a bank holiday. */
export function nextDay(
  { day, perYear, before }: Cadence,
  today: Day,
  holidays: ReadonlySet<Day>,
): NextDay {
  const step = perYear === null ? gapStep(day, before) : promisedStep(day, perYear);
  if (!step) return { day: null, by: null };
  let count = 1;
  while (step(count) < today) count += 1;
  return { day: workingDayFrom(step(count), holidays), by: perYear === null ? 'gap' : 'promise' };
}

type Step = (count: number) => Day;

/**
 * Whole months where the number divides the year, else whole weeks, and never so many that fewer
 * meetings fit. Counted from the meeting itself each time, so that a short month draws no later day back.
 */
function promisedStep(day: Day, perYear: number): Step {
  const months = MONTHS_A_YEAR / perYear;
  if (Number.isInteger(months)) return (count) => addMonths(day, count * months);
  const weeks = Math.max(1, Math.floor(WEEKS_A_YEAR / perYear));
  return (count) => addDays(day, count * weeks * 7);
}

function gapStep(day: Day, before: Day | null): Step | null {
  const gap = before === null ? 0 : daysBetween(before, day);
  return gap > 0 ? (count) => addDays(day, count * gap) : null;
}

/** The same day of a later month, or the last day of a month that is too short. */
function addMonths(day: Day, count: number): Day {
  const start = new Date(day);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + count];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(start.getUTCDate(), lastDay);
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

function workingDayFrom(day: Day, holidays: ReadonlySet<Day>): Day {
  let reached = day;
  while (!isWorkingDay(reached, holidays)) reached = addDays(reached, 1);
  return reached;
}
