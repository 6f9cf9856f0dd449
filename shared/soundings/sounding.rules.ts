import { addWorkingDays, type Day } from '#shared/calendar/working-day.rules.ts';
import { MOVES, type SoundingMove, type SoundingState } from './sounding.state.ts';

/** Named limits of what the secretariat writes, in characters unless said otherwise. */
export const TITLE_LENGTH = 150;
export const ASKED_BY_LENGTH = 150;
export const BACKGROUND_LENGTH = 4_000;
export const AUDIENCE_LENGTH = 300;
export const QUESTION_LENGTH = 500;
export const MAX_QUESTIONS = 5;
export const SUMMARY_LENGTH = 6_000;
export const OUTCOME_LENGTH = 2_000;
export const SOURCE_LENGTH = 500;

/** Offices have at least so long to answer, and are reminded once, so long before it closes. */
export const OPEN_AT_LEAST_HOURS = 48;
export const REMINDER_HOURS = 24;
/** Offices have at least so long to read what would be said of them. */
export const CLEAR_AT_LEAST_HOURS = 24;
/** After so many working days the secretariat is asked what came of a return. */
export const OUTCOME_AFTER_WORKING_DAYS = 20;

const HOUR_MS = 3_600_000;

/** What a sounding's state follows from: what is on record, and its dates. */
export type SoundingFacts = {
  recorded: SoundingState;
  /** Null where the secretariat opens it by hand. */
  opensAt: Date | null;
  closesAt: Date;
  /** Of the newest text of the return; null before there is one. */
  clearBy: Date | null;
  /** Offices that answered; of them, those that cleared the newest text, and that object to it. */
  toClear: number;
  cleared: number;
  objected: number;
};

/** The move that time, or the last office to clear, makes by itself; null where none is due. */
export function moveDue(facts: SoundingFacts, now: Date): SoundingMove | null {
  const { recorded, opensAt, closesAt } = facts;
  if (recorded === 'draft' && opensAt && opensAt <= now) return 'open';
  if (recorded === 'open' && closesAt <= now) return 'close';
  if (recorded === 'consolidated' && isClear(facts, now)) return 'clear';
  return null;
}

/** Nobody objects, and everybody has read it or had the time to. */
function isClear({ clearBy, toClear, cleared, objected }: SoundingFacts, now: Date): boolean {
  if (objected > 0 || clearBy === null) return false;
  return cleared === toClear || clearBy <= now;
}

/** Where a sounding stands now, also while what is due is not on record yet. */
export function soundingState(facts: SoundingFacts, now: Date): SoundingState {
  const due = moveDue(facts, now);
  const next = due && MOVES[facts.recorded][due];
  return next ? soundingState({ ...facts, recorded: next }, now) : facts.recorded;
}

export type MoveRefusal =
  | 'sounding_not_draft'
  | 'sounding_not_closed'
  | 'return_not_cleared'
  | 'return_went'
  | 'return_not_sent';

/** Whether this move may be made, and where it leads. */
export function ruleOnMove(
  state: SoundingState,
  move: SoundingMove,
): { to: SoundingState } | { refused: MoveRefusal } {
  const to = MOVES[state][move];
  return to ? { to } : { refused: refusalOf(state, move) };
}

function refusalOf(state: SoundingState, move: SoundingMove): MoveRefusal {
  if (move === 'open') return 'sounding_not_draft';
  if (move === 'record_outcome') return 'return_not_sent';
  if (state === 'returned' || state === 'outcome') return 'return_went';
  if (state === 'draft' || state === 'open') return 'sounding_not_closed';
  return 'return_not_cleared';
}

/** Whether a sounding may open at this moment and close at that. */
export function refuseTimes(opensAt: Date, closesAt: Date): 'sounding_too_short' | null {
  const shortest = opensAt.getTime() + OPEN_AT_LEAST_HOURS * HOUR_MS;
  return closesAt.getTime() < shortest ? 'sounding_too_short' : null;
}

/** Whether offices have time enough to clear a return. */
export function refuseClearBy(clearBy: Date, now: Date): 'clearance_too_short' | null {
  const shortest = now.getTime() + CLEAR_AT_LEAST_HOURS * HOUR_MS;
  return clearBy.getTime() < shortest ? 'clearance_too_short' : null;
}

/** From when offices that have not answered are reminded. */
export function reminderFrom(closesAt: Date): Date {
  return new Date(closesAt.getTime() - REMINDER_HOURS * HOUR_MS);
}

/** The day on which the secretariat is asked what came of a return sent on that day. */
export function outcomeDueOn(sentOn: Day, holidays: ReadonlySet<Day>): Day {
  return addWorkingDays(sentOn, OUTCOME_AFTER_WORKING_DAYS, holidays);
}

const MINUTES_A_QUESTION = 2;

/** How long answering takes, for whoever decides when to begin. */
export function minutesToAnswer(questions: number): number {
  return questions * MINUTES_A_QUESTION;
}
