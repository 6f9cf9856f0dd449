import { type Day, workingDaysBetween } from '#shared/calendar/working-day.rules.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';
import type { CommitmentState } from './commitment.state.ts';

/** An ask as the scorecard takes it. */
export type ScoredAsk = {
  askedOn: Day;
  now: AskState;
  /** The day of the first written reply that answers it; null where there is none on record. */
  answeredOn: Day | null;
  /** Whether government ever wrote that an answer comes later. */
  held: boolean;
  /** Where each promise made on it stands. */
  commitments: readonly CommitmentState[];
};

/** So many of so many: a share is never given without both. */
export type Share = { n: number; of: number };

/** How long a substantive answer took, in working days from the day first asked. */
export type AnswerDays = {
  /** Of the asks answered on a day that is on record; null where there are none. */
  median: number | null;
  dated: number;
  /** Still without an answer, and the longest of them so far. */
  open: number;
  longestOpen: number | null;
  /** What the median will be at least, with each open ask counted at its age of today. */
  atLeast: number | null;
};

export type Scorecard = {
  asked: number;
  answered: Share;
  committed: Share;
  /** Of the asks with a commitment: all that was promised on it was delivered and confirmed. */
  delivered: Share;
  /** Some of it was, and not all. */
  inPart: Share;
  /** Of all asks: government wrote at least once that an answer comes later. */
  held: Share;
  days: AnswerDays;
  /** What each ask came to; together they are all asks. */
  standing: Record<Standing, number>;
};

export const STANDINGS = [
  'agreed',
  'agreed_in_part',
  'declined',
  'non_committal',
  'not_theirs',
  'decided_without_reply',
  'awaiting',
  'held',
  'overdue',
  'withdrawn',
  'superseded',
] as const satisfies readonly (Answer | AskState['state'])[];
export type Standing = (typeof STANDINGS)[number];

/** What is known of an ask without government having answered it. */
const NO_ANSWER: readonly Answer[] = ['decided_without_reply', 'withdrawn', 'superseded'];

/** Whether an answer is one that government gave: it may be a no, or say nothing. */
export function isGiven(answer: Answer): boolean {
  return !NO_ANSWER.includes(answer);
}

/** All figures of a set of asks. */
export function scorecard(
  asks: readonly ScoredAsk[],
  today: Day,
  holidays: ReadonlySet<Day>,
): Scorecard {
  const committed = asks.filter(({ commitments }) => commitments.length > 0);
  const share = (counted: readonly ScoredAsk[], says: (ask: ScoredAsk) => boolean): Share => {
    return { n: counted.filter(says).length, of: counted.length };
  };
  return {
    asked: asks.length,
    answered: share(asks, ({ now }) => now.state === 'answered' && isGiven(now.answer)),
    committed: { n: committed.length, of: asks.length },
    delivered: share(committed, isDelivered),
    inPart: share(committed, (ask) => !isDelivered(ask) && ask.commitments.some(isSomething)),
    held: share(asks, ({ held }) => held),
    days: answerDays(asks, today, holidays),
    standing: standings(asks),
  };
}

function isDelivered({ commitments }: ScoredAsk): boolean {
  return commitments.length > 0 && commitments.every((state) => state === 'delivered');
}

function isSomething(state: CommitmentState): boolean {
  return state === 'delivered' || state === 'delivered_in_part';
}

function standings(asks: readonly ScoredAsk[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0]));
  for (const { now } of asks) {
    const standing = now.state === 'answered' ? now.answer : now.state;
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  return counts as Record<Standing, number>;
}

function answerDays(
  asks: readonly ScoredAsk[],
  today: Day,
  holidays: ReadonlySet<Day>,
): AnswerDays {
  const counted = new Map<string, number>();
  /** The asks of one letter share their days, so each span is counted once. */
  const days = (from: Day, to: Day) => {
    const key = `${from} ${to}`;
    const known = counted.get(key) ?? workingDaysBetween(from, to, holidays);
    counted.set(key, known);
    return known;
  };
  const took = asks.flatMap(({ now, askedOn, answeredOn }) =>
    now.state === 'answered' && isGiven(now.answer) && answeredOn !== null
      ? [days(askedOn, answeredOn)]
      : [],
  );
  const waits = asks
    .filter(({ now }) => now.state !== 'answered')
    .map(({ askedOn }) => days(askedOn, today));
  return {
    median: median(took),
    dated: took.length,
    open: waits.length,
    longestOpen: waits.length > 0 ? Math.max(...waits) : null,
    atLeast: median([...took, ...waits]),
  };
}

/** The middle one, or half way between the two in the middle; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** How many promises stand in each way. A promise on several asks is counted once. */
export function countStates(
  commitments: readonly { state: CommitmentState; overdue: boolean }[],
): Partial<Record<CommitmentState | 'overdue', number>> {
  const counts: Partial<Record<CommitmentState | 'overdue', number>> = {};
  for (const { state, overdue } of commitments) {
    counts[state] = (counts[state] ?? 0) + 1;
    if (overdue) counts.overdue = (counts.overdue ?? 0) + 1;
  }
  return counts;
}
