/** Where a round stands. Derived from its dates, never stored. */
export const ROUND_STATES = ['open', 'closed', 'superseded'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_MOVES = ['decide', 'close', 'supersede'] as const;
export type RoundMove = (typeof ROUND_MOVES)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const MOVES: Record<RoundState, Partial<Record<RoundMove, RoundState>>> = {
  open: { decide: 'open', close: 'closed', supersede: 'superseded' },
  closed: { supersede: 'superseded' },
  superseded: {},
};
