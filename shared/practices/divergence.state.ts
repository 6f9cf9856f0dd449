/** How a value ends: on a day, not until somebody says so, or in a way the record does not tell. */
export const ENDS = ['on', 'open', 'unknown'] as const;
export type Ends = (typeof ENDS)[number];

/** Where a value stands on a day. */
export const VALUE_STATES = ['coming', 'in_force', 'lapsing', 'lapsed', 'unknown'] as const;
export type ValueState = (typeof VALUE_STATES)[number];
