/** What became of a brief: it went to government, or was not needed. */
export const SETTLED = ['sent', 'set_aside'] as const;
export type Settled = (typeof SETTLED)[number];
