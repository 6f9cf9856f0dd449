/**
 * Where a mayoralty stands on a day. Derived from dated facts, never stored. `pre_election` lasts
 * from the notice of a poll until whoever it elected takes office: explicit decisions only.
 */
export const SEAT_STATES = ['held', 'pre_election', 'vacant'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** What can happen to a seat. All is recorded by the secretariat but `notice`, which comes by its day. */
export const SEAT_MOVES = ['call', 'call_off', 'notice', 'vacate', 'fill'] as const;
export type SeatMove = (typeof SEAT_MOVES)[number];

/** Every legal move and where it leads; what is missing here is refused. */
export const SEAT_TABLE: Record<SeatState, Partial<Record<SeatMove, SeatState>>> = {
  held: { call: 'held', call_off: 'held', notice: 'pre_election', vacate: 'vacant' },
  pre_election: { call: 'pre_election', call_off: 'held', vacate: 'vacant', fill: 'held' },
  vacant: { call: 'vacant', call_off: 'vacant', fill: 'held' },
};

export const ELECTION_KINDS = ['election', 'by_election'] as const;
export type ElectionKind = (typeof ELECTION_KINDS)[number];

/** How a term ended; `poll` comes with the outcome of an election. */
export const ENDINGS = ['poll', 'resignation', 'death', 'disqualification', 'other'] as const;
export type Ending = (typeof ENDINGS)[number];
