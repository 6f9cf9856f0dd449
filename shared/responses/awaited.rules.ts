import type { Day } from '#shared/calendar/working-day.rules.ts';
import { isLate, soonestExpected } from './ask.rules.ts';
import type { ClockFacts } from './ask-clock.rules.ts';

type OpenAsk = { positionId: string; title: string; clock: ClockFacts };
/** `late`: a day that counts has passed since it was expected. */
type Awaited = Omit<OpenAsk, 'clock'> & { expectedBy: Day | null; late: boolean; asks: number };

/** Open asks as one line for each position and day their answer is expected on, soonest first. */
export function awaitedByDay(
  open: readonly OpenAsk[],
  today: Day,
  daysOff: ReadonlySet<Day>,
): Awaited[] {
  const lines = new Map<string, Awaited>();
  for (const { clock, ...ask } of open) {
    const expectedBy = soonestExpected([clock], daysOff);
    const key = `${expectedBy ?? '9999'} ${ask.positionId}`;
    const asks = (lines.get(key)?.asks ?? 0) + 1;
    const late = expectedBy !== null && isLate(expectedBy, today, daysOff);
    lines.set(key, { ...ask, expectedBy, late, asks });
  }
  return [...lines].toSorted(([a], [b]) => a.localeCompare(b)).map(([, line]) => line);
}
