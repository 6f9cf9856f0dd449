import type { Condition } from './condition.state.ts';
import type { Choice } from './decision.state.ts';
import {
  type MoveRefusal,
  type RoundDates,
  recordedState,
  roundState,
  ruleOnMove,
} from './round.rules.ts';

/** The longest reservation, in words: it must fit a footnote to a signature. */
export const MAX_RESERVATION_WORDS = 60;

export type DecisionRefusal =
  | MoveRefusal
  | 'office_not_asked'
  | 'already_decided'
  | 'deadline_passed'
  | 'condition_not_allowed'
  | 'condition_unreachable'
  | 'version_differs'
  | 'no_holder'
  | 'reservation_needed'
  | 'reservation_not_allowed'
  | 'reservation_too_long'
  | 'unknown_clause';

export type RoundFacts = RoundDates & {
  versionHash: string;
  /** Ids of the version's clauses, asks and other blocks. */
  clauseIds: readonly string[];
  /** Every office asked: whom a condition may name and how many it may want. */
  asked: readonly string[];
};

export type OfficeFacts = {
  asked: boolean;
  /** It has a decision that stands, and that today's holder is bound by. */
  decided: boolean;
  /** Null while the seat is vacant: nobody then speaks for the office. */
  holderId: string | null;
};

export type DecisionMade = {
  readHash: string;
  choice: Choice;
  reservations: readonly { clauseId: string | null; text: string }[];
  condition?: Condition | undefined;
};

/** Says whether this decision may be recorded. An office that is not asked is told nothing more. */
export function ruleOnDecision(
  round: RoundFacts,
  office: OfficeFacts,
  made: DecisionMade,
  now: Date,
): { record: true; holderId: string } | { refused: DecisionRefusal } {
  const move = ruleOnMove(recordedState(round), 'decide');
  if ('refused' in move) return move;
  if (!office.asked) return { refused: 'office_not_asked' };
  if (office.decided) return { refused: 'already_decided' };
  if (roundState(round, now) === 'scheduled') return { refused: 'round_not_open_yet' };
  if (now >= round.deadline) return { refused: 'deadline_passed' };
  if (made.readHash !== round.versionHash) return { refused: 'version_differs' };
  if (office.holderId === null) return { refused: 'no_holder' };
  const refused = refuseReservations(made, round.clauseIds) ?? refuseCondition(made, round.asked);
  return refused ? { refused } : { record: true, holderId: office.holderId };
}

function refuseCondition(
  { choice, condition }: DecisionMade,
  asked: readonly string[],
): DecisionRefusal | null {
  if (!condition) return null;
  if (!choice.startsWith('endorse')) return 'condition_not_allowed';
  const reachable =
    condition.kind === 'office'
      ? asked.includes(condition.officeId)
      : condition.count <= asked.length;
  return reachable ? null : 'condition_unreachable';
}

export function refuseReservations(
  { choice, reservations }: DecisionMade,
  clauseIds: readonly string[],
): DecisionRefusal | null {
  const reserving = choice === 'endorse_with_reservations';
  if (reserving && reservations.length === 0) return 'reservation_needed';
  if (!reserving && reservations.length > 0) return 'reservation_not_allowed';
  if (reservations.some(({ text }) => wordCount(text) > MAX_RESERVATION_WORDS)) {
    return 'reservation_too_long';
  }
  const unknown = ({ clauseId }: { clauseId: string | null }) =>
    clauseId !== null && !clauseIds.includes(clauseId);
  return reservations.some(unknown) ? 'unknown_clause' : null;
}

/** Words as anybody counts them: runs of anything but white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
