import type { Ends, ValueState } from './divergence.state.ts';

export const MEASURE_LENGTH = 120;
export const VALUE_LENGTH = 60;
export const NOTE_LENGTH = 500;
/** How long before a value lapses those it concerns are told. */
export const ALERT_DAYS = 60;

const DAY_MS = 86_400_000;

export type WatchedValue = {
  valueId: string;
  /** Null for the whole of England. */
  officeId: string | null;
  starts: string | null;
  ends: Ends;
  endsOn: string | null;
};

/**
 * The values that lapse within 60 days of today, counting the last day itself, and that nothing of
 * the same office, or of the whole country, goes on from. `values` are those of one measure that still stand.
 */
export function lapseAlerts<Value extends WatchedValue>(
  values: readonly Value[],
  today: string,
): (Value & { endsOn: string })[] {
  return values.flatMap((value) => {
    const { officeId, endsOn } = value;
    if (endsOn === null) return [];
    const left = daysBetween(today, endsOn);
    if (left < 0 || left > ALERT_DAYS) return [];
    return values.some((other) => goesOnFrom(other, officeId, endsOn))
      ? []
      : [{ ...value, endsOn }];
  });
}

/** Whether a value of the same area holds on the day after another ends. */
function goesOnFrom(
  { officeId, starts, ends, endsOn }: WatchedValue,
  of: string | null,
  after: string,
) {
  if (officeId !== of || starts === null) return false;
  const lasts = ends === 'open' || (endsOn !== null && endsOn > after);
  return lasts && starts <= dayAfter(after);
}

/** Where a value stands on a day; `lapsing` says whether it is among those alerted. */
export function stateOf(value: WatchedValue, today: string, lapsing: boolean): ValueState {
  const { starts, ends, endsOn } = value;
  // A month or a year has come when its first day has.
  if (starts !== null && starts > today.slice(0, starts.length)) return 'coming';
  if (ends === 'unknown') return 'unknown';
  if (endsOn !== null && endsOn < today) return 'lapsed';
  return lapsing ? 'lapsing' : 'in_force';
}

export type ValueRefusal = 'value_end_needed' | 'value_ends_before_start';

/** Whether a value may be written down like this; null where it may. */
export function refuseValue({
  starts,
  ends,
  endsOn,
}: Pick<WatchedValue, 'starts' | 'ends' | 'endsOn'>): ValueRefusal | null {
  if (ends === 'on' && endsOn === null) return 'value_end_needed';
  if (starts !== null && endsOn !== null && endsOn.slice(0, starts.length) < starts) {
    return 'value_ends_before_start';
  }
  return null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
