import { expect, test } from 'vitest';
import { latestPreElectionStart } from './pre-election.rules.ts';

/** England and Wales bank holidays around the polls below. */
const HOLIDAYS = new Set([
  '2024-03-29',
  '2024-04-01',
  '2024-05-06',
  '2026-05-25',
  '2026-08-31',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2028-04-14',
  '2028-04-17',
  '2028-05-01',
]);

test.each([
  ['west-yorkshire', '2027-05-06', '2027-03-31'],
  ['west-yorkshire', '2028-05-04', '2028-03-27'],
  ['greater-london', '2028-05-04', '2028-03-20'],
  ['greater-manchester', '2026-07-30', '2026-06-25'],
  ['west-yorkshire', '2024-05-02', '2024-03-26'],
  ['greater-london', '2024-05-02', '2024-03-19'],
])('for %s and the poll of %s the latest start is %s', (officeId, poll, start) => {
  expect(latestPreElectionStart(officeId, poll, HOLIDAYS)).toBe(start);
});
