import { type Day, workingDaysBetween } from '#shared/calendar/working-day.rules.ts';
import type { Answer } from './answer.state.ts';
import type { ResponseKind } from './response.state.ts';

/** An answer as recorded; `kind` is that of the response it rests on, null where it rests on none. */
export type RecordedAnswer = { answer: Answer; kind: ResponseKind | null; recordedAt: Date };

/** What moves a clock: a response, and the day it promises an answer by. */
export type ClockResponse = {
  id: string;
  kind: ResponseKind;
  receivedOn: Day;
  newExpectedOn: Day | null;
  correctsId: string | null;
};

/**
 * Where an ask stands on a day. `told` is what government said of it by word of mouth alone: it is
 * unconfirmed, so the clock runs on. Every day given is *expected*; no law sets one.
 */
export type AskState = { told: Answer | null } & (
  | { state: 'answered'; answer: Answer }
  | { state: 'awaiting'; expectedBy: Day | null }
  | { state: 'held'; until: Day }
  | { state: 'overdue'; workingDays: number; since: Day }
);

type Ask = { askedOn: Day; expectedBy: Day | null };
type Known = { answers: readonly RecordedAnswer[]; responses: readonly ClockResponse[] };

/** The newest written answer stands; without one, the clock says where the ask is. */
export function askState(
  ask: Ask,
  { answers, responses }: Known,
  today: Day,
  holidays: ReadonlySet<Day>,
): AskState {
  const newest = answers.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
  const written = newest.find((answer) => answer.kind !== 'oral');
  const told = newest[0]?.kind === 'oral' ? newest[0].answer : null;
  if (written) return { state: 'answered', answer: written.answer, told };

  const moved = lastMove(responses, ask.askedOn);
  const expectedBy = moved?.newExpectedOn ?? ask.expectedBy;
  if (expectedBy === null) return { state: 'awaiting', expectedBy, told };
  const workingDays = workingDaysBetween(expectedBy, today, holidays);
  if (workingDays > 0) return { state: 'overdue', workingDays, since: expectedBy, told };
  return moved?.kind === 'holding'
    ? { state: 'held', until: expectedBy, told }
    : { state: 'awaiting', expectedBy, told };
}

/**
 * The last response that set a new day: a holding reply, or a transfer, with which the receiving
 * department's time begins anew. What a later correction replaces no longer counts.
 */
function lastMove(responses: readonly ClockResponse[], askedOn: Day): ClockResponse | undefined {
  const replaced = new Set(responses.map((response) => response.correctsId));
  return responses
    .filter(({ id, newExpectedOn }) => newExpectedOn !== null && !replaced.has(id))
    .filter(({ receivedOn }) => receivedOn >= askedOn)
    .toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn))
    .at(-1);
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
