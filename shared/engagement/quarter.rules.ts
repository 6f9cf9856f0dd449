import { addDays } from '#shared/calendar/working-day.rules.ts';

/** "2026-Q4". */
export type Quarter = string;
/** From the first day to the day after the last. */
export type Span = { from: string; to: string };

export const QUARTER_PATTERN = /^(20\d\d)-Q([1-4])$/;
const MONTHS_WORDS = [
  'January to March',
  'April to June',
  'July to September',
  'October to December',
];

export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** "October to December 2026". */
export function quarterWords(quarter: Quarter): string {
  const { year, number } = partsOf(quarter);
  return `${MONTHS_WORDS[number - 1]} ${year}`;
}

export function quarterSpan(quarter: Quarter): Span {
  const { year, number } = partsOf(quarter);
  const start = (at: number) =>
    at > 4 ? `${year + 1}-01-01` : `${year}-${String(at * 3 - 2).padStart(2, '0')}-01`;
  return { from: start(number), to: start(number + 1) };
}

export function isOver(quarter: Quarter, today: string): boolean {
  return quarterSpan(quarter).to <= today;
}

/** The quarter of a day and those before it, newest first. */
export function quartersUpTo(day: string, count: number): Quarter[] {
  const quarters = [quarterOf(day)];
  while (quarters.length < count) {
    const { from } = quarterSpan(quarters.at(-1) ?? '');
    quarters.push(quarterOf(addDays(from, -1)));
  }
  return quarters;
}

/** The part of a quarter that has been, today with it. */
export function spanSoFar(quarter: Quarter, today: string): Span {
  const { from, to } = quarterSpan(quarter);
  const tomorrow = addDays(today, 1);
  // biome-ignore lint/complexity/useMathMinMax: days are text
  return { from, to: to < tomorrow ? to : tomorrow };
}

function partsOf(quarter: Quarter): { year: number; number: number } {
  const [, year, number] = QUARTER_PATTERN.exec(quarter) ?? [];
  if (!year || !number) throw new TypeError(`${quarter} is no quarter`);
  return { year: Number(year), number: Number(number) };
}
