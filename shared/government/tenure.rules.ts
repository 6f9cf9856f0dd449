import { addDays, type Day, daysBetween } from '#shared/calendar/working-day.rules.ts';

/** Whose tenure begins a ministry. */
export const PRIME_MINISTER = 'prime-minister';

export type Tenure = {
  id: string;
  personName: string;
  startsOn: Day;
  /** The first day the person no longer holds the post. */
  endsOn: Day | null;
  acting: boolean;
  /** The day the record was last known to be true. */
  asOf: Day;
  confidence: string;
};

/**
 * Who holds a post on a day. `unverified`: the record names somebody whom nothing confirms since a
 * new ministry was formed, or of whom it is unsure; nobody is shown as holding it then.
 */
export type Holding<Known extends Tenure = Tenure> =
  | { state: 'held' | 'acting'; tenure: Known }
  | { state: 'unverified'; tenure: Known }
  | { state: 'vacant'; since: Day | null };

/** The same as `holdsOn` asks of the database, from tenures already read. */
export function holdingOn<Known extends Tenure>(
  tenures: readonly Known[],
  day: Day,
  ministrySince: Day | null,
): Holding<Known> {
  const begun = tenures.filter(({ startsOn }) => startsOn <= day).toSorted(newestFirst);
  const running = begun.filter(({ endsOn }) => endsOn === null || endsOn > day);
  const known = running.find((tenure) => isKnown(tenure, ministrySince));
  if (known) return { state: known.acting ? 'acting' : 'held', tenure: known };
  if (running[0]) return { state: 'unverified', tenure: running[0] };
  const ends = begun.flatMap(({ endsOn }) => endsOn ?? []);
  return { state: 'vacant', since: ends.toSorted().at(-1) ?? null };
}

function isKnown({ confidence, endsOn, asOf }: Tenure, ministrySince: Day | null): boolean {
  if (confidence === 'low') return false;
  return endsOn !== null || ministrySince === null || asOf >= ministrySince;
}

export type Churn = {
  /** Different people, in `tenures` tenures. */
  holders: number;
  tenures: number;
  /** Of those that ended, in days; null where none did. */
  medianDays: number | null;
  /** The first day counted, and whether the record reaches back over all ten years. */
  since: Day;
  wholeWindow: boolean;
};

const YEARS_COUNTED = 10;

/** How often a post changed hands in the ten years up to a day; null where nobody is on record. */
export function churnOf(tenures: readonly Tenure[], day: Day): Churn | null {
  const from = yearsBefore(day, YEARS_COUNTED);
  const counted = tenures.filter(
    ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > from),
  );
  const first = counted.map(({ startsOn }) => startsOn).toSorted()[0];
  if (first === undefined) return null;
  const wholeWindow = first <= from;
  const ended = counted.filter(({ endsOn }) => endsOn !== null && endsOn <= day);
  return {
    holders: new Set(counted.map(({ personName }) => personName)).size,
    tenures: counted.length,
    medianDays: median(ended.map(({ startsOn, endsOn }) => daysBetween(startsOn, endsOn ?? day))),
    since: wholeWindow ? from : first,
    wholeWindow,
  };
}

/** 29 February becomes 1 March in a year without it. */
function yearsBefore(day: Day, years: number): Day {
  const [year = '', ...rest] = day.split('-');
  return addDays([String(Number(year) - years), ...rest].join('-'), 0);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  if (middle.length === 0) return null;
  return Math.round(middle.reduce((sum, value) => sum + value, 0) / middle.length);
}

function newestFirst(a: Tenure, b: Tenure): number {
  return b.startsOn.localeCompare(a.startsOn);
}
