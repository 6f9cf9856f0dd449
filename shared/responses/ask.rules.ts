import { type Pause, pauseOn } from '#shared/calendar/days-off.rules.ts';
import { type Day, workingDaysBetween } from '#shared/calendar/working-day.rules.ts';
import type { Answer } from './answer.state.ts';
import { type ClockFacts, type PostClock, postClocks } from './ask-clock.rules.ts';
import type { ResponseKind } from './response.state.ts';

/** An answer as recorded; `kind` is that of the response it rests on, null where it rests on none. */
export type RecordedAnswer = { answer: Answer; kind: ResponseKind | null; recordedAt: Date };

/** What clocks are counted by: days that do not count, and the pauses among them. */
type Calendar = { daysOff: ReadonlySet<Day>; pauses: readonly Pause[] };

/**
 * Where an ask stands on a day. `told` is what government said of it by word of mouth alone: it is
 * unconfirmed, so the clock runs on. Every day given is *expected*; no law sets one.
 */
export type AskState = { told: Answer | null } & (
  | { state: 'answered'; answer: Answer }
  /** `pausedUntil`: no day counts before it, since Parliament is dissolved. */
  | { state: 'awaiting'; expectedBy: Day | null; pausedUntil: Day | null }
  | { state: 'held'; until: Day; pausedUntil: Day | null }
  | { state: 'overdue'; workingDays: number; since: Day; pausedUntil: Day | null }
);

type Known = { clock: ClockFacts; answers: readonly RecordedAnswer[] };

/** The newest written answer stands; without one, the soonest of its clocks says where the ask is. */
export function askState({ clock, answers }: Known, today: Day, calendar: Calendar): AskState {
  const newest = answers.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
  const written = newest.find((answer) => answer.kind !== 'oral');
  const told = newest[0]?.kind === 'oral' ? newest[0].answer : null;
  if (written) return { state: 'answered', answer: written.answer, told };
  const [soonest] = postClocks(clock, calendar.daysOff);
  const pausedUntil = soonest ? (pauseOn(today, calendar.pauses)?.endsOn ?? null) : null;
  return { ...clockState(soonest, today, calendar.daysOff), pausedUntil, told };
}

function clockState(soonest: PostClock | undefined, today: Day, daysOff: ReadonlySet<Day>) {
  if (!soonest) return { state: 'awaiting', expectedBy: null } as const;
  const { expectedBy, held } = soonest;
  const workingDays = workingDaysBetween(expectedBy, today, daysOff);
  if (workingDays > 0) return { state: 'overdue', workingDays, since: expectedBy } as const;
  return held
    ? ({ state: 'held', until: expectedBy } as const)
    : ({ state: 'awaiting', expectedBy } as const);
}

/** Whether a day that counts has passed since an answer was expected: no weekend or pause makes it late. */
export function isLate(expectedBy: Day, today: Day, daysOff: ReadonlySet<Day>): boolean {
  return workingDaysBetween(expectedBy, today, daysOff) > 0;
}

/** The soonest day on which any of these asks is expected to be answered; null where no clock runs. */
export function soonestExpected(
  clocks: readonly ClockFacts[],
  daysOff: ReadonlySet<Day>,
): Day | null {
  const days = clocks.flatMap((clock) => postClocks(clock, daysOff)[0]?.expectedBy ?? []);
  return days.toSorted()[0] ?? null;
}

/** Overdue first and longest first, then what is expected soonest; what is answered comes last. */
export function byUrgency(a: AskState, b: AskState): number {
  return rank(a).localeCompare(rank(b));
}

function rank(ask: AskState): string {
  if (ask.state === 'overdue') return `0 ${ask.since}`;
  if (ask.state === 'answered') return '3';
  const day = ask.state === 'held' ? ask.until : ask.expectedBy;
  return day === null ? '2' : `1 ${day}`;
}
