/** How far a delegation reaches: every position of its office, or those named. */
export const DELEGATION_SCOPES = ['all', 'named'] as const;
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** Why one ended before its last day: taken back, a new mayor, or its person left the office. */
export type EndReason = 'revoked' | 'mayor_changed' | 'left_office';

/** Where a delegation stands. Derived from its dates, never stored. */
export const DELEGATION_STATES = ['to_come', 'running', 'over'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const DELEGATION_MOVES: Record<DelegationState, Partial<Record<'end', DelegationState>>> = {
  to_come: { end: 'over' },
  running: { end: 'over' },
  over: {},
};
