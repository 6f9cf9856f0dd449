import type { ElectionKind, Ending, SeatState } from './seat.state.ts';

const STATES: Record<SeatState, string> = {
  held: 'Held',
  pre_election: 'Pre-election period',
  vacant: 'Vacant',
};

const KINDS: Record<ElectionKind, string> = { election: 'Election', by_election: 'By-election' };

const HOW: Record<Ending, string> = {
  poll: 'End of term, by a poll',
  resignation: 'Resigned',
  death: 'Died in office',
  disqualification: 'Disqualified',
  other: 'Left office',
};

export function seatWords(state: SeatState): string {
  return STATES[state];
}

export function electionWords(kind: ElectionKind): string {
  return KINDS[kind];
}

/** As the table of terms says it. */
export function endingWords(ending: Ending): string {
  return HOW[ending];
}
