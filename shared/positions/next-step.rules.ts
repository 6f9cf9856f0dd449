import type { LetterWait } from '#shared/sign-off/reservation.rules.ts';
import type { PositionState } from './position.state.ts';

/** What one person can do now about a position, or what they are waiting for. */
export type NextStep =
  | 'freeze_when_ready'
  | 'write_draft'
  | 'open_round'
  | 'await_round'
  | 'decide'
  | 'prepare_decision'
  | 'close_round'
  | 'chase_offices'
  | 'await_silence'
  | 'await_offices'
  | 'issue_letter'
  | 'await_hours'
  | 'await_signature'
  | 'await_letter'
  | 'log_reply'
  | 'await_government'
  | 'read_answers'
  | 'read_record';

export type Viewer = {
  secretariat: boolean;
  /** May say for an office what it decides. */
  decides: boolean;
  /** An office they work for is asked and has not answered. */
  officeUndecided: boolean;
};

const FOR_SECRETARIAT: Record<Exclude<PositionState, 'in_sign_off'>, NextStep> = {
  drafting: 'freeze_when_ready',
  frozen: 'open_round',
  signed_off: 'issue_letter',
  issued: 'log_reply',
  answered: 'read_answers',
  past_case: 'read_record',
};

const FOR_OFFICES: Record<Exclude<PositionState, 'in_sign_off'>, NextStep> = {
  drafting: 'write_draft',
  frozen: 'await_round',
  signed_off: 'await_letter',
  issued: 'await_government',
  answered: 'read_answers',
  past_case: 'read_record',
};

/** `silent`: run by silence, which nobody closes. */
export type RoundPhase = 'running' | 'over' | 'silent';

type Round = { phase: RoundPhase; letterWait: LetterWait | null };

export function nextStep(state: PositionState, viewer: Viewer, round: Round): NextStep {
  if (state === 'in_sign_off') return stepInSignOff(viewer, round.phase);
  if (state === 'signed_off' && round.letterWait) return WAITS[round.letterWait.for];
  return (viewer.secretariat ? FOR_SECRETARIAT : FOR_OFFICES)[state];
}

/** The same for everybody: nobody can cut it short. */
const WAITS: Record<LetterWait['for'], NextStep> = {
  reservations: 'await_hours',
  signatures: 'await_signature',
};

const RUNNING: Record<RoundPhase, NextStep> = {
  running: 'chase_offices',
  over: 'close_round',
  silent: 'await_silence',
};

function stepInSignOff(viewer: Viewer, round: RoundPhase): NextStep {
  if (viewer.secretariat) return RUNNING[round];
  if (!viewer.officeUndecided || round === 'over') return 'await_offices';
  return viewer.decides ? 'decide' : 'prepare_decision';
}
