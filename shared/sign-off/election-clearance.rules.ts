import type { SeatState } from '#shared/offices/seat.state.ts';

/** In its pre-election period an office decides only where somebody named cleared that it may. */
export function ruleOnClearance(
  seat: SeatState,
  clearance: string | undefined,
): { cleared: string | null } | { refused: 'election_clearance_needed' } {
  if (seat !== 'pre_election') return { cleared: null };
  return clearance ? { cleared: clearance } : { refused: 'election_clearance_needed' };
}

/** Only what an office says itself binds it: nothing is carried over for it, and no silence counts. */
export function decidesOnlyExplicitly(seat: SeatState): boolean {
  return seat !== 'held';
}
