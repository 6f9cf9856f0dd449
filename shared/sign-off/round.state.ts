/** Where a round stands. Derived from its dates, never stored. */
export const ROUND_STATES = ['scheduled', 'open', 'closed', 'superseded'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_MOVES = ['decide', 'close', 'supersede'] as const;
export type RoundMove = (typeof ROUND_MOVES)[number];

/** In express procedure an office counts when it answers; in silence only an objection does. */
export const PROCEDURES = ['express', 'silence'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const MOVES: Record<RoundState, Partial<Record<RoundMove, RoundState>>> = {
  scheduled: { close: 'closed', supersede: 'superseded' },
  open: { decide: 'open', close: 'closed', supersede: 'superseded' },
  closed: { supersede: 'superseded' },
  superseded: {},
};
