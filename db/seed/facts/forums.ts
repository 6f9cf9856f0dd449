const MAYORAL_COUNCIL = 'https://wikimili.com/en/Mayoral_Council_for_England';
const MAYORAL_COUNCIL_LAUNCH =
  'https://gov.uk/government/news/deputy-prime-minister-launches-first-ever-mayoral-council';
const NATIONS_AND_REGIONS = 'https://en.wikipedia.org/wiki/Council_of_the_Nations_and_Regions';

/**
 * Where mayors meet. A number of meetings a year stands here only where government said it, with
 * the day it did; UK Mayors keeps to no published number.
 */
export const FORUMS = [
  {
    id: 'uk-mayors',
    name: 'UK Mayors',
    strands: ['mayors', 'chief_executives', 'policy_leads'] as const,
    promisedPerYear: null,
    promisedOn: null,
    promiseSource: null,
    checkedTo: '2025-06',
  },
  {
    id: 'mayoral-council',
    name: 'Mayoral Council for England',
    strands: [] as const,
    promisedPerYear: 4,
    promisedOn: '2024-10-10',
    promiseSource: MAYORAL_COUNCIL_LAUNCH,
    checkedTo: '2025-11',
  },
  {
    id: 'council-nations-regions',
    name: 'Council of the Nations and Regions',
    strands: [] as const,
    promisedPerYear: 2,
    promisedOn: '2024-10-17',
    promiseSource:
      'https://gov.uk/government/publications/council-of-the-nations-and-regions-terms-of-reference/council-of-the-nations-and-regions-terms-of-reference',
    checkedTo: '2025-06',
  },
];

/** Meetings whose day the public record is sure of. */
export const FORUM_MEETINGS = [
  {
    id: '00000000-0000-4000-8000-0000000f0001',
    forumId: 'mayoral-council',
    day: '2024-10-10',
    place: 'The Common Room, Newcastle upon Tyne',
    source: MAYORAL_COUNCIL_LAUNCH,
  },
  {
    id: '00000000-0000-4000-8000-0000000f0002',
    forumId: 'mayoral-council',
    day: '2025-01-23',
    place: 'Rotherham',
    source: MAYORAL_COUNCIL,
  },
  {
    id: '00000000-0000-4000-8000-0000000f0003',
    forumId: 'mayoral-council',
    day: '2025-05-23',
    place: 'Lancaster House, London',
    source: MAYORAL_COUNCIL,
  },
  {
    id: '00000000-0000-4000-8000-0000000f0004',
    forumId: 'council-nations-regions',
    day: '2024-10-11',
    place: 'Queen Elizabeth House, Edinburgh',
    source: NATIONS_AND_REGIONS,
  },
  {
    id: '00000000-0000-4000-8000-0000000f0005',
    forumId: 'council-nations-regions',
    day: '2025-05-23',
    place: 'London',
    source: 'https://www.gov.wales/written-statement-council-nations-and-regions-23-may-2025',
  },
];
