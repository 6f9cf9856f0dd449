/** What an office writes down on its way to a decision. Each is a step of its own, never changed. */
export const STEP_KINDS = ['prepared', 'cleared', 'returned'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Where an office stands on its way to a decision. Derived from its steps, never stored. */
export const CLEARANCE_STATES = ['none', ...STEP_KINDS, 'decided'] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

export const CLEARANCE_MOVES = ['prepare', 'clear', 'return'] as const;
export type ClearanceMove = (typeof CLEARANCE_MOVES)[number];

/**
 * Every legal move and where it leads; what is missing here is refused. Deciding is no move of this
 * table: whoever decides for the office may at every state.
 */
export const MOVES: Record<ClearanceState, Partial<Record<ClearanceMove, StepKind>>> = {
  none: { prepare: 'prepared' },
  prepared: { prepare: 'prepared', clear: 'cleared', return: 'returned' },
  cleared: { prepare: 'prepared', return: 'returned' },
  returned: { prepare: 'prepared' },
  decided: {},
};
