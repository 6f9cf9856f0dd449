import { addDays, type Day } from '#shared/calendar/working-day.rules.ts';
import type { ResponseKind } from '#shared/responses/response.state.ts';
import {
  type Check,
  type CommitmentState,
  MOVES,
  REPORTS,
  type Report,
  type Said,
} from './commitment.state.ts';

/** What is asked of every change: dated, and to be looked up by whoever doubts it. */
export type Evidence = { title: string; source: string; on: Day; quote: string | null };

/** Something said of a commitment; a commitment's moves come in the order in which they were said. */
export type Move = { id: string; said: Said; personId: string };

/** Where what was said so far leads. */
export function commitmentState(moves: readonly Pick<Move, 'said'>[]): CommitmentState {
  return moves.reduce<CommitmentState>(
    (state, { said }) => MOVES[state][said] ?? state,
    'not_checked',
  );
}

/** The report of delivery that waits to be confirmed, or was confirmed; null where there is none. */
export function claimOf<Made extends Pick<Move, 'said'>>(moves: readonly Made[]): Made | null {
  const state = commitmentState(moves);
  if (!('contested' in MOVES[state])) return null;
  return moves.findLast(({ said }) => said === 'delivered' || said === 'delivered_in_part') ?? null;
}

/** What may be reported now, for the page; the rule has the last word. */
export function reportsFrom(state: CommitmentState): Report[] {
  return REPORTS.filter((report) => report in MOVES[state]);
}

/** Only what government wrote in answer promises something; what was merely said is unconfirmed. */
const COMMITS = ['substantive', 'correction'] satisfies ResponseKind[];

export function canCommit(kind: string): boolean {
  return COMMITS.some((each) => each === kind);
}

export type RecordRefusal =
  | 'response_unknown'
  | 'reply_oral'
  | 'reply_commits_nothing'
  | 'ask_unknown'
  | 'addressee_unknown'
  | 'due_before_reply';

type NewCommitment = { dueOn: Day | null; askIds: readonly string[] };
/** What the record holds that a new commitment is checked against. */
export type RecordFacts = {
  response: { kind: ResponseKind; receivedOn: Day } | null;
  askIds: readonly string[];
  postKnown: boolean;
};

/** Why this commitment may not be recorded; null when it may. */
export function ruleOnRecord(
  { dueOn, askIds }: NewCommitment,
  { response, askIds: known, postKnown }: RecordFacts,
): RecordRefusal | null {
  if (!response) return 'response_unknown';
  // What was only said is denied as easily as it was said.
  if (response.kind === 'oral') return 'reply_oral';
  if (!canCommit(response.kind)) return 'reply_commits_nothing';
  if (!askIds.every((askId) => known.includes(askId))) return 'ask_unknown';
  if (!postKnown) return 'addressee_unknown';
  return dueOn !== null && dueOn < response.receivedOn ? 'due_before_reply' : null;
}

export type MoveRefusal =
  | 'evidence_in_future'
  | 'commitment_moved_on'
  | 'claim_changed'
  | 'own_claim';
export type MoveRuling = { to: CommitmentState } | { refused: MoveRefusal };

type Standing = { moves: readonly Move[]; recordedBy: string };
type Dated = { evidence: Pick<Evidence, 'on'> };

/** Whether this may be reported now, and where it leads. */
export function ruleOnReport(
  { moves }: Pick<Standing, 'moves'>,
  { said, evidence }: Dated & { said: Report },
  today: Day,
): MoveRuling {
  return moveBy(moves, said, evidence, today);
}

/**
 * Whether this person may confirm or contest the report they read. Nobody confirms what they
 * reported or recorded themselves; whether they are of an affected office is the policy's question.
 */
export function ruleOnCheck(
  { moves, recordedBy }: Standing,
  { said, claimId, evidence }: Dated & { said: Check; claimId: string },
  personId: string,
  today: Day,
): MoveRuling {
  const claim = claimOf(moves);
  if (!claim) return { refused: 'commitment_moved_on' };
  if (claim.id !== claimId) return { refused: 'claim_changed' };
  if (said === 'confirmed' && [claim.personId, recordedBy].includes(personId)) {
    return { refused: 'own_claim' };
  }
  return moveBy(moves, said, evidence, today);
}

function moveBy(
  moves: readonly Move[],
  said: Said,
  { on }: Pick<Evidence, 'on'>,
  today: Day,
): MoveRuling {
  if (on > today) return { refused: 'evidence_in_future' };
  const to = MOVES[commitmentState(moves)][said];
  return to ? { to } : { refused: 'commitment_moved_on' };
}

/** While a commitment stands so, government still owes what it promised. */
const OWED: readonly CommitmentState[] = [
  'not_checked',
  'unmeasurable',
  'on_track',
  'at_risk',
  'contested',
];

export function isOwed(state: CommitmentState): boolean {
  return OWED.includes(state);
}

/** Past its day and still owed. What is said to be delivered waits for us, not for government. */
export function isOverdue(
  { state, dueOn }: { state: CommitmentState; dueOn: Day | null },
  today: Day,
): boolean {
  return isOwed(state) && dueOn !== null && dueOn < today;
}

export function isToConfirm(state: CommitmentState): boolean {
  return 'confirmed' in MOVES[state];
}

const DUE_SOON_DAYS = 28;

/** Whether somebody had better look: it is at risk, contested, late, or due within four weeks. */
export function needsEye(
  { state, dueOn }: { state: CommitmentState; dueOn: Day | null },
  today: Day,
): boolean {
  if (state === 'at_risk' || state === 'contested') return true;
  return isOwed(state) && dueOn !== null && dueOn <= addDays(today, DUE_SOON_DAYS);
}
