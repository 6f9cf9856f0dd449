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
  | 'await_offices'
  | 'issue_letter'
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

export function nextStep(state: PositionState, viewer: Viewer, roundIsOver: boolean): NextStep {
  if (state === 'in_sign_off') return stepInSignOff(viewer, roundIsOver);
  return (viewer.secretariat ? FOR_SECRETARIAT : FOR_OFFICES)[state];
}

function stepInSignOff(viewer: Viewer, roundIsOver: boolean): NextStep {
  if (viewer.secretariat) return roundIsOver ? 'close_round' : 'chase_offices';
  if (!viewer.officeUndecided || roundIsOver) return 'await_offices';
  return viewer.decides ? 'decide' : 'prepare_decision';
}
