import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { type Day, daysBetween } from '#shared/calendar/working-day.rules.ts';
import {
  type ActionEnding,
  type InvitationMove,
  type MeetingMove,
  type MeetingState,
  MOVES,
  type Strand,
} from './meeting.state.ts';

/** Where what was recorded of a meeting so far leads; changes come in the order they were made. */
export function meetingState(changes: readonly { move: MeetingMove }[]): MeetingState {
  const state = changes.reduce<MeetingState | 'none'>(
    (at, { move }) => MOVES[at][move] ?? at,
    'none',
  );
  if (state === 'none') throw new Error('A meeting begins with a plan or a record');
  return state;
}

export type ChangeRefusal = 'meeting_moved_on' | 'meeting_in_past' | 'meeting_in_future';
export type ChangeRuling = { to: MeetingState } | { refused: ChangeRefusal };

/** Whether this may become of a meeting now. Nothing is planned for the past, or held in the future. */
export function ruleOnChange(
  state: MeetingState | 'none',
  { move, day }: { move: MeetingMove; day: Day },
  today: Day,
): ChangeRuling {
  const to = MOVES[state][move];
  if (!to) return { refused: 'meeting_moved_on' };
  if (to === 'planned' && day < today) return { refused: 'meeting_in_past' };
  if (to === 'held' && day > today) return { refused: 'meeting_in_future' };
  return { to };
}

type Invitation = { state: MeetingState; invited: readonly string[]; members: readonly string[] };
export type InvitationRefusal =
  | 'meeting_moved_on'
  | 'office_invited'
  | 'office_not_member'
  | 'office_not_invited'
  | 'last_office';

/** Whether this office may be invited or struck off now; null where it may. Somebody stays invited. */
export function refuseInvitation(
  { state, invited, members }: Invitation,
  { move, officeId }: { move: InvitationMove; officeId: string },
): InvitationRefusal | null {
  if (state !== 'planned') return 'meeting_moved_on';
  const there = invited.includes(officeId);
  if (move === 'invite') {
    if (there) return 'office_invited';
    return members.includes(officeId) ? null : 'office_not_member';
  }
  if (!there) return 'office_not_invited';
  return invited.length === 1 ? 'last_office' : null;
}

/** A forum that meets in strands says which; one that does not has none. */
export function strandFits(strands: readonly Strand[], strand: Strand | null): boolean {
  return strand === null ? strands.length === 0 : strands.includes(strand);
}

export type Promised = { perYear: number; on: Day } | null;

/**
 * What was promised beside what the record shows, as numbers: meetings held since the promise was
 * made, those of that day included. A meeting nobody put on record is not counted.
 */
export function cadenceWords(promise: Promised, heldOn: readonly Day[]): string {
  if (!promise) return `No number promised; ${heldOn.length} held on record`;
  const since = heldOn.filter((day) => day >= promise.on).length;
  return `${promise.perYear} promised a year; held ${since} since ${dateWords(promise.on)}`;
}

/** "ACT-0001": one id, whatever the strand and the meeting. */
export function actionName(number: number): string {
  return `ACT-${String(number).padStart(4, '0')}`;
}

type Due = { ended: ActionEnding | null; dueOn: Day | null };

/** Days since an action that nobody ended was due; 0 where it is not overdue. */
export function daysOverdue({ ended, dueOn }: Due, today: Day): number {
  return ended === null && dueOn !== null ? Math.max(0, daysBetween(dueOn, today)) : 0;
}

/** Of this forum's open actions, those agreed at another meeting: they are carried until done. */
export function carriedTo<Action extends { meetingId: string; agreedOn: Day }>(
  meeting: { id: string; day: Day },
  open: readonly Action[],
): Action[] {
  return open.filter(
    ({ meetingId, agreedOn }) => meetingId !== meeting.id && agreedOn <= meeting.day,
  );
}
