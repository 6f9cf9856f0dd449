import type { MembershipFact } from './fact.ts';

/**
 * Membership of the forum (M7, then M10, now UK Mayors). The forum keeps no public roll: an office is
 * counted from the day its first mayor took office, and the first six and London from May 2017.
 */
export const MEMBERSHIPS: readonly MembershipFact[] = [
  { officeId: 'greater-london', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'greater-manchester', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'liverpool-city-region', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'west-midlands', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'tees-valley', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'west-of-england', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'cambridgeshire-and-peterborough', startsOn: '2017-05-08', endsOn: null },
  { officeId: 'south-yorkshire', startsOn: '2018-05-08', endsOn: null },
  { officeId: 'north-of-tyne', startsOn: '2019-05-07', endsOn: '2024-05-07' },
  { officeId: 'west-yorkshire', startsOn: '2021-05-10', endsOn: null },
  { officeId: 'north-east', startsOn: '2024-05-07', endsOn: null },
  { officeId: 'east-midlands', startsOn: '2024-05-07', endsOn: null },
  { officeId: 'york-and-north-yorkshire', startsOn: '2024-05-07', endsOn: null },
  { officeId: 'greater-lincolnshire', startsOn: '2025-05-06', endsOn: null },
  { officeId: 'hull-and-east-yorkshire', startsOn: '2025-05-06', endsOn: null },
];
