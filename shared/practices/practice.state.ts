/** What an office says of a practice of another; it may say so, and take it back, again and again. */
export const ADOPTION_STATES = ['adopted', 'withdrawn'] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];
export const ADOPTION_MOVES_NAMED = ['adopt', 'withdraw'] as const;
export type AdoptionMove = (typeof ADOPTION_MOVES_NAMED)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const ADOPTION_MOVES: Record<
  AdoptionState | 'none',
  Partial<Record<AdoptionMove, AdoptionState>>
> = {
  none: { adopt: 'adopted' },
  // Adopting again says since when and with what change anew.
  adopted: { adopt: 'adopted', withdraw: 'withdrawn' },
  withdrawn: { adopt: 'adopted' },
};
