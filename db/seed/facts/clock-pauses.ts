/** Dissolutions of Parliament, each until the day the new government took office. */
export const CLOCK_PAUSES = [
  {
    title: 'General election of 4 July 2024',
    startsOn: '2024-05-30',
    endsOn: '2024-07-05',
    source: 'https://www.parliament.uk/business/news/2024/may/general-election-2024/',
  },
] as const;
