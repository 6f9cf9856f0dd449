import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { addWorkingDays, type Day } from '#shared/calendar/working-day.rules.ts';
import { londonClockOf, londonMoment } from './deadline.rules.ts';
import {
  type Objection,
  SILENCE,
  type SilenceEnd,
  type SilenceMove,
  type SilenceState,
} from './silence.state.ts';

/** How long any office may object to silence being used at all. */
export const OBJECTION_WORKING_DAYS = 1;
/** A round by silence runs at least so long after that, by both counts. */
export const SILENCE_WORKING_DAYS = 3;
export const SILENCE_HOURS = 72;
/** By how much the end moves, once, for offices where nobody has seen the text. */
export const PAUSE_WORKING_DAYS = 1;
/** Of the offices asked, so many in a hundred have to answer in so many words. */
export const FLOOR_PERCENT = 80;

const HOUR_MS = 3_600_000;

/** The same time so many working days later, by a clock in London. */
function workingDaysLater(moment: Date, days: number, holidays: ReadonlySet<Day>): Date {
  return londonMoment(addWorkingDays(dayInLondon(moment), days, holidays), londonClockOf(moment));
}

/** Until when offices may object to silence, and from when it runs. */
export function runsFrom(opensAt: Date, holidays: ReadonlySet<Day>): Date {
  return workingDaysLater(opensAt, OBJECTION_WORKING_DAYS, holidays);
}

/** The earliest end of a round by silence that runs from then. */
export function earliestExpiry(from: Date, holidays: ReadonlySet<Day>): Date {
  const hours = new Date(from.getTime() + SILENCE_HOURS * HOUR_MS);
  const days = workingDaysLater(from, SILENCE_WORKING_DAYS, holidays);
  return hours > days ? hours : days;
}

/** Where the end moves to when the clock is paused. */
export function pausedUntil(deadline: Date, holidays: ReadonlySet<Day>): Date {
  return workingDaysLater(deadline, PAUSE_WORKING_DAYS, holidays);
}

export type SilenceOpeningRefusal = 'silence_too_short' | 'silence_broken_before';

/** Whether a text may be put by silence until then; one that was broken needs other words. */
export function ruleOnSilence(
  opening: { opensAt: Date; deadline: Date; brokenBefore: boolean },
  holidays: ReadonlySet<Day>,
): { from: Date } | { refused: SilenceOpeningRefusal } {
  if (opening.brokenBefore) return { refused: 'silence_broken_before' };
  const from = runsFrom(opening.opensAt, holidays);
  if (opening.deadline < earliestExpiry(from, holidays)) return { refused: 'silence_too_short' };
  return { from };
}

/** What is on record of a round by silence, and what its end would rest on. */
export type SilenceFacts = {
  runsFrom: Date;
  deadline: Date;
  objection: Objection | null;
  paused: boolean;
  ended: SilenceEnd | null;
  superseded: boolean;
  asked: number;
  /** Offices whose answer stands, in words. */
  answered: number;
  /** Offices that have not answered, and where nobody has seen the text. */
  unopened: number;
};

/** What the end of the time brings: a pause, once, where the text was not seen; else the floor decides. */
export function dueMove(
  state: SilenceState,
  { asked, answered, unopened }: Pick<SilenceFacts, 'asked' | 'answered' | 'unopened'>,
): SilenceMove {
  if (unopened > 0 && SILENCE[state].pause) return 'pause';
  return floorMet({ asked, answered }) ? 'expire' : 'fail_floor';
}

export function floorMet({ asked, answered }: { asked: number; answered: number }): boolean {
  return answered * 100 >= asked * FLOOR_PERCENT;
}

/** Where the round stands as far as it is on record. */
export function recordedSilence(facts: SilenceFacts, now: Date): SilenceState {
  const { objection, ended, superseded } = facts;
  if (objection === 'object' || objection === 'amend') return 'broken';
  if (ended === 'failed_floor') return ended;
  if (superseded) return 'reopened';
  if (objection === 'object_to_silence') return 'express';
  if (ended) return ended;
  if (facts.paused) return 'extended';
  return now < facts.runsFrom ? 'proposed' : 'running';
}

/** What has to be put on record now that the time is up; null while nothing has. */
export function moveDue(facts: SilenceFacts, now: Date): SilenceMove | null {
  const recorded = recordedSilence(facts, now);
  const runs = recorded === 'running' || recorded === 'extended';
  return runs && now >= facts.deadline ? dueMove(recorded, facts) : null;
}

/** Where the round stands for whoever looks, whether or not it is on record yet. */
export function silenceState(facts: SilenceFacts, now: Date): SilenceState {
  const recorded = recordedSilence(facts, now);
  const due = moveDue(facts, now);
  return (due && SILENCE[recorded][due]) || recorded;
}

export type ObjectionRefusal = 'silence_not_running' | 'silence_window_over' | 'silence_is_over';

/** Whether an office may say this now, and where the round goes with it. */
export function ruleOnObjection(
  state: SilenceState,
  objection: Objection,
): { to: SilenceState } | { refused: ObjectionRefusal } {
  const to = SILENCE[state][objection];
  if (to) return { to };
  if (state === 'express') return { refused: 'silence_not_running' };
  return { refused: SILENCE[state].object ? 'silence_window_over' : 'silence_is_over' };
}
