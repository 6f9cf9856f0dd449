export const POSITION_STATES = [
  'drafting',
  'frozen',
  'in_sign_off',
  'signed_off',
  'issued',
  'answered',
  'past_case',
] as const;
/** Where a position stands between first word and answer. Derived, never stored. */
export type PositionState = (typeof POSITION_STATES)[number];

/** What the list can be narrowed to; `live` is everything but past cases. */
export const POSITION_FILTERS = ['live', ...POSITION_STATES] as const;
export type PositionFilter = (typeof POSITION_FILTERS)[number];
