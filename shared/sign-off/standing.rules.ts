import { largestConsistentSet } from './condition.rules.ts';
import type { Condition } from './condition.state.ts';
import type { Choice, Origin } from './decision.state.ts';

/**
 * Where an office's decision stands. Derived, never stored. `conditional`: waits for its condition.
 * `provisional`: told by telephone or carried over, and not final yet. `held_over`: the mayor in
 * whose name it was made no longer holds the office. `condition_ended`: so, and what it waited for
 * was not met; a condition ends with its mayor’s term, and nobody else ever hears of it.
 */
export type Standing =
  | 'none'
  | 'conditional'
  | 'condition_ended'
  | 'provisional'
  | 'held_over'
  | 'decided';

/** The end of an office's chain of decisions in a round; all null where it has said nothing. */
export type LastDecision = {
  decisionId: string | null;
  choice: Choice | null;
  counts: boolean | null;
  origin: Origin | null;
  /** From when it counts; null when it always did. */
  finalAt: Date | null;
  /** The holder it was made for, and who holds the office now: null while vacant. */
  decidedFor: string | null;
  holderId: string | null;
};

export function standingOf(last: Omit<LastDecision, 'choice'>, now: Date): Standing {
  if (last.decisionId === null) return 'none';
  if (last.decidedFor !== last.holderId) return last.counts ? 'held_over' : 'condition_ended';
  if (last.origin === 'by_phone') return 'provisional';
  if (last.finalAt !== null && now < last.finalAt) return 'provisional';
  return last.counts ? 'decided' : 'conditional';
}

/** Whether today's mayor has said what the office says, so that it is not asked any more. */
export function isDecided(standing: Standing): boolean {
  return standing === 'decided' || standing === 'conditional';
}

/** Whether everyone else may know that the office said something: a condition is kept from them. */
export function isHeard(standing: Standing): boolean {
  return !['none', 'conditional', 'condition_ended'].includes(standing);
}

/**
 * Whether the office has answered, wherever answers are counted, the floor of a silence among them:
 * what nobody of today's office has confirmed is shown, and is no answer yet.
 */
export function hasAnswered(standing: Standing): boolean {
  return standing === 'decided';
}

/** What one office last said, or one that speaks for so many of whom it says the same. */
export type Said = Omit<LastDecision, 'choice'> & { alike?: number };

/** "x of y", wherever it is said: on the board, in a list, at home and in the floor of a silence. */
export function countAnswers(offices: readonly Said[], now: Date) {
  const answered = offices.filter((office) => hasAnswered(standingOf(office, now)));
  return { asked: howMany(offices), answered: howMany(answered) };
}

function howMany(offices: readonly Said[]): number {
  return offices.reduce((sum, { alike = 1 }) => sum + alike, 0);
}

/**
 * Whether the office's name is, or may yet come, under the letter once the round has ended: what is
 * held over may be adopted, what is carried over becomes final. Word by telephone never does, as a
 * round that has ended takes no confirmation.
 */
export function mayStillSign(last: Pick<LastDecision, 'choice' | 'counts' | 'origin'>): boolean {
  return endorses(last) && last.counts === true && last.origin !== 'by_phone';
}

/** Whether the office's name goes under the letter as things stand. */
export function isSigning(last: LastDecision, now: Date): boolean {
  return endorses(last) && standingOf(last, now) === 'decided';
}

/**
 * Whether the office would sign as far as it knows itself: what waits for a condition, or is carried
 * over and not final yet, is on its way there. Word by telephone is not.
 */
export function isCoSigning(last: LastDecision, now: Date): boolean {
  if (!endorses(last) || last.origin === 'by_phone') return false;
  return ['decided', 'provisional', 'conditional'].includes(standingOf(last, now));
}

function endorses({ choice }: Pick<LastDecision, 'choice'>): boolean {
  return choice === 'endorse' || choice === 'endorse_with_reservations';
}

type Office = LastDecision & {
  officeId: string;
  party: string | null;
  condition: Condition | null;
};

/**
 * The conditional endorsements whose conditions hold among all who sign, as the round closes. What
 * is only provisional or held over lends no weight to anybody's condition.
 */
export function conditionsMet(offices: readonly Office[], now: Date): string[] {
  const willing = offices.filter(
    (office) => endorses(office) && ['decided', 'conditional'].includes(standingOf(office, now)),
  );
  const signing = largestConsistentSet(
    willing.map(({ officeId, party, condition, counts }) => ({
      officeId,
      party: party ?? '',
      condition: counts ? null : condition,
    })),
  );
  return willing.flatMap(({ officeId, decisionId, counts }) =>
    !counts && decisionId && signing.has(officeId) ? [decisionId] : [],
  );
}
