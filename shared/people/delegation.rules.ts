import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { addDays, type Day } from '#shared/calendar/working-day.rules.ts';
import { londonMoment } from '#shared/sign-off/deadline.rules.ts';
import {
  DELEGATION_MOVES,
  type DelegationScope,
  type DelegationState,
} from './delegation.state.ts';

/** The longest one can be given for: a mayor's term. */
export const MAX_DELEGATION_DAYS = 4 * 366;

export type DelegationRefusal =
  | 'no_holder'
  | 'delegate_not_of_office'
  | 'delegation_starts_in_past'
  | 'delegation_ends_before_start'
  | 'delegation_too_long'
  | 'delegation_names_nothing'
  | 'delegation_position_not_open'
  | 'delegation_over';

type Facts = {
  /** Null while the seat is vacant: then there is nothing to delegate. */
  holderId: string | null;
  /** Those of the office who can be named. */
  people: readonly string[];
  /** The positions open to the office. */
  positions: readonly string[];
};

type Made = {
  personId: string;
  /** Its first and its last day. */
  from: Day;
  to: Day;
  scope: DelegationScope;
  positionIds: readonly string[];
};

type Ruling = { holderId: string; startsAt: Date; endsAt: Date } | { refused: DelegationRefusal };

/** Whether a mayor may delegate so; it runs from now or its first day to the end of its last. */
export function ruleOnDelegation(facts: Facts, made: Made, now: Date): Ruling {
  const { holderId, people } = facts;
  if (holderId === null) return { refused: 'no_holder' };
  if (!people.includes(made.personId)) return { refused: 'delegate_not_of_office' };
  const refused = refuseDays(made, dayInLondon(now)) ?? refuseScope(facts, made);
  if (refused) return { refused };
  const first = londonMoment(made.from, '00:00');
  const endsAt = londonMoment(addDays(made.to, 1), '00:00');
  return { holderId, startsAt: first > now ? first : now, endsAt };
}

function refuseDays({ from, to }: Made, today: Day): DelegationRefusal | null {
  if (from < today) return 'delegation_starts_in_past';
  if (to < from) return 'delegation_ends_before_start';
  return to > addDays(from, MAX_DELEGATION_DAYS) ? 'delegation_too_long' : null;
}

function refuseScope({ positions }: Facts, made: Made): DelegationRefusal | null {
  if (made.scope === 'all') return null;
  if (made.positionIds.length === 0) return 'delegation_names_nothing';
  const open = made.positionIds.every((id) => positions.includes(id));
  return open ? null : 'delegation_position_not_open';
}

type Dates = { startsAt: Date; endsAt: Date };

export function delegationState({ startsAt, endsAt }: Dates, now: Date): DelegationState {
  if (now >= endsAt) return 'over';
  return now < startsAt ? 'to_come' : 'running';
}

/** Whether one can still be taken back. */
export function ruleOnEnding(
  dates: Dates,
  now: Date,
): { end: true } | { refused: DelegationRefusal } {
  const to = DELEGATION_MOVES[delegationState(dates, now)].end;
  return to ? { end: true } : { refused: 'delegation_over' };
}
