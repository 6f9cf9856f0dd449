export type SupersessionState = 'standing' | 'superseded';

export const SUPERSESSION_MOVES = ['supersede', 'reinstate'] as const;
export type SupersessionMove = (typeof SUPERSESSION_MOVES)[number];

/** Where each move leads; a move that is not here is refused. */
export const MOVES: Record<
  SupersessionState,
  Partial<Record<SupersessionMove, SupersessionState>>
> = {
  standing: { supersede: 'superseded' },
  superseded: { reinstate: 'standing' },
};

/** What may take a campaign's place. */
export const SUPERSEDERS = ['campaign', 'government_decision'] as const;
