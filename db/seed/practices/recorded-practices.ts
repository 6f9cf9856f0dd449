import type { Evidence } from '#shared/practices/practice.rules.ts';

/** What areas tried, as the public record shows it. What it does not say is left out. */
export type RecordedPractice = {
  /** Of the past case that tells the whole story. */
  campaignId: string;
  title: string;
  topic: string;
  what: string;
  tried: string;
  evidence: readonly Evidence[];
  areas: readonly { officeId: string; since: string | null; change: string }[];
  byGovernment: readonly { what: string; happened: string }[];
};

const KEPT =
  'Kept £2 when the national cap was to rise, for a period of its own that is not in this record.';
const OWN_SCHEME = 'A scheme of its own is on record, without a day.';

export const RECORDED_PRACTICES: readonly RecordedPractice[] = [
  {
    campaignId: 'two-pound-fares-2022-2026',
    title: '£2 single bus fare',
    topic: 'buses',
    what: 'Areas capped a single bus fare at £2. What it cost and what they would not repeat is not in this record.',
    tried: 'From September 2022',
    evidence: [
      {
        title: 'Report of the cap in Greater Manchester',
        source:
          'https://hellorayo.co.uk/greatest-hits/manchester/news/pound2-cap-on-bus-fares-introduced-across-greater-manchester',
      },
      {
        title: 'Report of the areas that keep £2 when the national cap rises',
        source:
          'https://www.expressandstar.com/news/uk-news/2024/11/18/millions-will-still-have-2-bus-fare-cap-as-mayors-step-in-to-extend-scheme/',
      },
      {
        title: 'Report of the Liverpool City Region, where £2 fares remain',
        source: 'https://wirralglobe.co.uk/news/24705067.2-bus-fares-remain-liverpool-city-region',
      },
    ],
    areas: [
      { officeId: 'greater-manchester', since: '4 September 2022', change: KEPT },
      { officeId: 'west-yorkshire', since: '4 September 2022', change: KEPT },
      { officeId: 'liverpool-city-region', since: '18 September 2022', change: KEPT },
    ],
    byGovernment: [
      {
        what: 'Announced a national £2 cap for January to March 2023, later extended',
        happened: '3 September 2022; the cap began on 1 January 2023',
      },
      {
        what: 'Raised the national cap to £3',
        happened: 'From January 2025, announced on 28 October 2024',
      },
      {
        what: 'Announced a return to £2 outside London for 2027, with £400 million',
        happened: '22 July 2026',
      },
    ],
  },
  {
    campaignId: 'bus-franchising',
    title: 'Bus franchising',
    topic: 'buses',
    what: 'Public control of buses. Greater Manchester decided first and phased it in; other areas decided to follow.',
    tried: 'Decided in March 2021, phased in from 2023',
    evidence: [
      {
        title: 'Centre for Cities',
        source:
          'https://www.centreforcities.org/reader/get-on-board/powers-today-and-whos-using-them/',
      },
      {
        title: 'Passenger Transport, May 2024',
        source:
          'https://www.passengertransport.co.uk/2024/05/metro-mayors-plan-bus-franchising-revolution/',
      },
    ],
    areas: [
      {
        officeId: 'greater-manchester',
        since: 'March 2021',
        change: 'That is when it was decided; it was phased in from 2023.',
      },
      {
        officeId: 'liverpool-city-region',
        since: null,
        change: 'Decided to follow; the day is not verified.',
      },
      {
        officeId: 'west-yorkshire',
        since: '2024',
        change: 'That is when it was decided, as the third area.',
      },
    ],
    byGovernment: [
      {
        what: 'New national legislation was going through Parliament; what became of it is not in this record',
        happened: 'March 2025',
      },
    ],
  },
  {
    campaignId: 'employment-charters',
    title: 'Good employment charters',
    topic: 'employment',
    what: 'Voluntary standards for employers, first in Greater Manchester.',
    tried: 'From July 2019',
    evidence: [
      {
        title: 'Greater Manchester Good Employment Charter: its supporters’ network',
        source:
          'https://gmgoodemploymentcharter.co.uk/news-blogs/posts/2019/july/uk-s-first-good-employment-charter-supporters-network-launched-in-greater-manchester/',
      },
      {
        title: 'West Yorkshire Combined Authority: launch of its charter',
        source:
          'https://www.westyorks-ca.gov.uk/all-news-and-blogs/dozens-of-businesses-launch-new-west-yorkshire-fair-work-charter-at-event-with-mayor/',
      },
    ],
    areas: [
      {
        officeId: 'greater-manchester',
        since: 'July 2019',
        change: 'That is when its supporters’ network began.',
      },
      { officeId: 'liverpool-city-region', since: null, change: OWN_SCHEME },
      { officeId: 'north-of-tyne', since: null, change: OWN_SCHEME },
      { officeId: 'greater-london', since: null, change: OWN_SCHEME },
      {
        officeId: 'west-yorkshire',
        since: '24 November 2023',
        change: 'Launched with 45 employers.',
      },
    ],
    byGovernment: [],
  },
];
