import { type LastDecision, standingOf } from './standing.rules.ts';

type Round = {
  opensAt: Date | null;
  openedAt: Date;
  deadline: Date;
  /** How many hours before the deadline. */
  reminderHours: readonly number[];
};

const HOUR_MS = 3_600_000;

/**
 * The reminder that is due, by its hours before the deadline; null where none is. Of several missed
 * only the latest: three at once say no more than one. None is due for a time before the opening.
 */
export function dueReminder(round: Round, now: Date): number | null {
  const { deadline, reminderHours } = round;
  if (now >= deadline) return null;
  const from = (round.opensAt ?? round.openedAt).getTime();
  const due = reminderHours.filter((hours) => {
    const at = deadline.getTime() - hours * HOUR_MS;
    return at > from && at <= now.getTime();
  });
  return due.length > 0 ? Math.min(...due) : null;
}

/**
 * Whether the office has yet to say something that counts, as it alone may know: a condition is an
 * answer until its mayor goes, what was told by telephone waits to be confirmed. With a vacant seat
 * nobody can answer.
 */
export function owesAnswer(last: LastDecision, now: Date): boolean {
  if (last.holderId === null) return false;
  const standing = standingOf(last, now);
  return ['none', 'held_over', 'condition_ended'].includes(standing) || last.origin === 'by_phone';
}
