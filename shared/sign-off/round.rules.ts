import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isWorkingDay } from '#shared/calendar/working-day.rules.ts';
import {
  type AreaBeforeElection,
  areasBeforeElection,
  type SeatFacts,
} from '#shared/offices/seat.rules.ts';
import { MOVES, type RoundMove, type RoundState } from './round.state.ts';
import { refuseThreshold, type Threshold, type ThresholdRefusal } from './threshold.rules.ts';

/** The dates a round's state is derived from. */
export type RoundDates = {
  /** Null where offices can decide from the moment it is opened. */
  opensAt: Date | null;
  deadline: Date;
  closedAt: Date | null;
  supersededAt: Date | null;
};

/** A round's longest run. Longer, and the text it asks about is no longer what anybody means. */
export const MAX_ROUND_DAYS = 60;
/** How long before the deadline offices that have not answered are reminded, unless changed. */
export const REMINDER_HOURS: readonly number[] = [72, 24, 4];
const DAY_MS = 86_400_000;

/**
 * Where the round stands as the secretariat sees it: `open` until somebody closes it, even when
 * the deadline has passed and nothing more can be decided.
 */
export function recordedState({
  closedAt,
  supersededAt,
}: Pick<RoundDates, 'closedAt' | 'supersededAt'>): RoundState {
  if (supersededAt !== null) return 'superseded';
  return closedAt === null ? 'open' : 'closed';
}

/** Where the round stands for whoever would decide: the deadline itself is already too late. */
export function roundState(round: RoundDates, now: Date): RoundState {
  const recorded = recordedState(round);
  if (recorded !== 'open') return recorded;
  if (round.opensAt !== null && now < round.opensAt) return 'scheduled';
  return now >= round.deadline ? 'closed' : 'open';
}

export type MoveRefusal = 'round_closed' | 'round_superseded' | 'round_not_open_yet';
export type MoveRuling = { to: RoundState } | { refused: MoveRefusal };

const STANDING_IN_THE_WAY: Record<RoundState, MoveRefusal> = {
  scheduled: 'round_not_open_yet',
  open: 'round_closed',
  closed: 'round_closed',
  superseded: 'round_superseded',
};

/** Whether the table lets this move happen, and where it leads. */
export function ruleOnMove(from: RoundState, move: RoundMove): MoveRuling {
  const to = MOVES[from][move];
  if (to) return { to };
  return { refused: STANDING_IN_THE_WAY[from] };
}

export type OpeningRefusal =
  | 'no_version'
  | 'not_newest_version'
  | 'round_already_open'
  | 'letter_sent'
  | 'nobody_to_ask'
  | 'deadline_not_in_future'
  | 'opens_after_deadline'
  | 'deadline_too_far'
  | ThresholdRefusal;

export type OpeningFacts = {
  newestVersion: number | null;
  roundIsOpen: boolean;
  letterIssued: boolean;
  /** Offices of the coalition that have a holder today. */
  offices: readonly string[];
};

type Opening = {
  versionNumber: number;
  opensAt: Date | null;
  deadline: Date;
  threshold: Threshold;
};

/** Whether this version may be put to the coalition with this deadline. */
export function ruleOnOpening(
  facts: OpeningFacts,
  { versionNumber, opensAt, deadline, threshold }: Opening,
  now: Date,
): { open: true } | { refused: OpeningRefusal } {
  if (facts.newestVersion === null) return { refused: 'no_version' };
  if (facts.letterIssued) return { refused: 'letter_sent' };
  if (facts.roundIsOpen) return { refused: 'round_already_open' };
  if (versionNumber !== facts.newestVersion) return { refused: 'not_newest_version' };
  if (facts.offices.length === 0) return { refused: 'nobody_to_ask' };
  if (deadline <= now) return { refused: 'deadline_not_in_future' };
  const latest = now.getTime() + MAX_ROUND_DAYS * DAY_MS;
  if (opensAt !== null && opensAt >= deadline) return { refused: 'opens_after_deadline' };
  if (deadline.getTime() > latest) return { refused: 'deadline_too_far' };
  const unreachable = refuseThreshold(threshold, facts.offices);
  return unreachable ? { refused: unreachable } : { open: true };
}

export type DeadlineWarnings = {
  notWorkingDay: boolean;
  /** Areas whose pre-election period the deadline falls in: named clearance is needed there. */
  beforeElection: AreaBeforeElection[];
};

/** What whoever sets a deadline should know, though it stands. */
export function deadlineWarnings(
  deadline: Date,
  seats: readonly (SeatFacts & { officeName: string })[],
  holidays: ReadonlySet<string>,
): DeadlineWarnings {
  const day = dayInLondon(deadline);
  return {
    notWorkingDay: !isWorkingDay(day, holidays),
    beforeElection: areasBeforeElection(seats, day, holidays),
  };
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
