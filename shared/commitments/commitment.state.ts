/** What somebody reports of a commitment, with evidence. */
export const REPORTS = [
  'unmeasurable',
  'on_track',
  'at_risk',
  'delivered',
  'delivered_in_part',
  'broken',
  'reversed',
  'lapsed',
] as const;
export type Report = (typeof REPORTS)[number];

/** What a second person, of an affected office, says to a report of delivery. */
export const CHECKS = ['confirmed', 'contested'] as const;
export type Check = (typeof CHECKS)[number];

/** Each is a row of its own, with its evidence, and never changed. */
export const SAID = [...REPORTS, ...CHECKS] as const;
export type Said = (typeof SAID)[number];

/**
 * Where a commitment stands. Derived from what was said of it, never stored. Delivery that nobody
 * of an affected office has confirmed is not delivery yet.
 */
export const COMMITMENT_STATES = [
  'not_checked',
  'unmeasurable',
  'on_track',
  'at_risk',
  'delivered_to_confirm',
  'in_part_to_confirm',
  'contested',
  'delivered',
  'delivered_in_part',
  'broken',
  'reversed',
  'lapsed',
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

const CLAIMS = {
  delivered: 'delivered_to_confirm',
  delivered_in_part: 'in_part_to_confirm',
} as const;
const ENDS = { broken: 'broken', reversed: 'reversed', lapsed: 'lapsed' } as const;
const COURSE = { on_track: 'on_track', at_risk: 'at_risk' } as const;

/**
 * Every legal move and where it leads; what is missing here is refused. What ended can still be
 * late, restored or revived; what was contested takes new evidence before it can be confirmed.
 */
export const MOVES: Record<CommitmentState, Partial<Record<Said, CommitmentState>>> = {
  not_checked: { unmeasurable: 'unmeasurable', ...COURSE, ...CLAIMS, ...ENDS },
  unmeasurable: { ...COURSE, ...CLAIMS, ...ENDS },
  on_track: { ...COURSE, ...CLAIMS, ...ENDS },
  at_risk: { ...COURSE, ...CLAIMS, ...ENDS },
  delivered_to_confirm: {
    ...CLAIMS,
    confirmed: 'delivered',
    contested: 'contested',
    at_risk: 'at_risk',
    ...ENDS,
  },
  in_part_to_confirm: {
    ...CLAIMS,
    confirmed: 'delivered_in_part',
    contested: 'contested',
    at_risk: 'at_risk',
    ...ENDS,
  },
  contested: { ...COURSE, ...CLAIMS, ...ENDS },
  delivered: { contested: 'contested', reversed: 'reversed' },
  delivered_in_part: { ...CLAIMS, contested: 'contested', ...ENDS },
  broken: { ...CLAIMS },
  reversed: { ...COURSE, ...CLAIMS },
  lapsed: { ...COURSE, ...CLAIMS },
};
