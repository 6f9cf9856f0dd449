import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isWorkingDay } from '#shared/calendar/working-day.rules.ts';
import { MOVES, type RoundMove, type RoundState } from './round.state.ts';

/** The dates a round's state is derived from. */
export type RoundDates = { deadline: Date; closedAt: Date | null; supersededAt: Date | null };

/** A round's longest run. Longer, and the text it asks about is no longer what anybody means. */
export const MAX_ROUND_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * Where the round stands as the secretariat sees it: `open` until somebody closes it, even when
 * the deadline has passed and nothing more can be decided.
 */
export function recordedState({ closedAt, supersededAt }: RoundDates): RoundState {
  if (supersededAt !== null) return 'superseded';
  return closedAt === null ? 'open' : 'closed';
}

/** Where the round stands for whoever would decide: the deadline itself is already too late. */
export function roundState(round: RoundDates, now: Date): RoundState {
  const recorded = recordedState(round);
  return recorded === 'open' && now >= round.deadline ? 'closed' : recorded;
}

export type MoveRefusal = 'round_closed' | 'round_superseded';
export type MoveRuling = { to: RoundState } | { refused: MoveRefusal };

/** Whether the table lets this move happen, and where it leads. */
export function ruleOnMove(from: RoundState, move: RoundMove): MoveRuling {
  const to = MOVES[from][move];
  if (to) return { to };
  return { refused: from === 'superseded' ? 'round_superseded' : 'round_closed' };
}

export type OpeningRefusal =
  | 'no_version'
  | 'not_newest_version'
  | 'round_already_open'
  | 'letter_sent'
  | 'nobody_to_ask'
  | 'deadline_not_in_future'
  | 'deadline_too_far';
export type OpeningWarning = 'deadline_not_working_day';

export type OpeningFacts = {
  newestVersion: number | null;
  roundIsOpen: boolean;
  letterIssued: boolean;
  /** Offices of the coalition that have a holder today. */
  offices: number;
};

type Opening = { versionNumber: number; deadline: Date };

/** Whether this version may be put to the coalition with this deadline. */
export function ruleOnOpening(
  facts: OpeningFacts,
  { versionNumber, deadline }: Opening,
  now: Date,
): { open: true } | { refused: OpeningRefusal } {
  if (facts.newestVersion === null) return { refused: 'no_version' };
  if (facts.letterIssued) return { refused: 'letter_sent' };
  if (facts.roundIsOpen) return { refused: 'round_already_open' };
  if (versionNumber !== facts.newestVersion) return { refused: 'not_newest_version' };
  if (facts.offices === 0) return { refused: 'nobody_to_ask' };
  if (deadline <= now) return { refused: 'deadline_not_in_future' };
  const latest = now.getTime() + MAX_ROUND_DAYS * DAY_MS;
  if (deadline.getTime() > latest) return { refused: 'deadline_too_far' };
  return { open: true };
}

/** What whoever sets a deadline should know, though it stands: offices answer on working days. */
export function deadlineWarnings(deadline: Date, holidays: ReadonlySet<string>): OpeningWarning[] {
  return isWorkingDay(dayInLondon(deadline), holidays) ? [] : ['deadline_not_working_day'];
}

export type ReopeningRefusal = 'no_round' | 'letter_sent' | 'drafting_open';

/** Whether drafting may go on again; a letter that was sent is never rewritten. */
export function ruleOnReopening(facts: {
  /** Of the newest round; null when there is none. */
  round: RoundState | null;
  letterIssued: boolean;
  locked: boolean;
}): { supersede: true } | { refused: ReopeningRefusal | MoveRefusal } {
  if (facts.letterIssued) return { refused: 'letter_sent' };
  if (facts.round === null) return { refused: 'no_round' };
  if (!facts.locked) return { refused: 'drafting_open' };
  const ruling = ruleOnMove(facts.round, 'supersede');
  return 'refused' in ruling ? ruling : { supersede: true };
}
