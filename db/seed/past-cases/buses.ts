import { SOURCE } from '../facts/sources.ts';
import type { PastCase } from './past-case.ts';
import { BRABIN, BURNHAM, ROTHERAM } from './signatories.ts';

const CAP_STARTS =
  'https://hellorayo.co.uk/greatest-hits/manchester/news/pound2-cap-on-bus-fares-introduced-across-greater-manchester';
const CAP_KEPT =
  'https://www.expressandstar.com/news/uk-news/2024/11/18/millions-will-still-have-2-bus-fare-cap-as-mayors-step-in-to-extend-scheme/';
const CAP_LIVERPOOL =
  'https://wirralglobe.co.uk/news/24705067.2-bus-fares-remain-liverpool-city-region';
const CAP_RETURNS = 'https://www.gov.uk/government/speeches/2-bus-fares-from-january-2027';

const TWO_POUND_FARES: PastCase = {
  id: 'two-pound-fares-2022-2026',
  title: '£2 single bus fare',
  subject: 'Mayors bring in a cap that government adopts, raises and brings back',
  positionType: 'Policy led by example',
  joint: false,
  started: '2022-09-04',
  gaps: 'When the mayors first announced their caps is not in this record. The speech of July 2026 was seen as cited elsewhere, not read at its source.',
  sought: ['Low, simple, capped fares'],
  sources: [CAP_STARTS, CAP_KEPT, CAP_LIVERPOOL, CAP_RETURNS, SOURCE.anderson],
  asOf: '2026-11-23',
  confidence: 'high',
  tactics: [
    {
      kind: 'government_decision',
      happened: '2022-09-03',
      title: 'A national £2 cap is announced for January to March 2023',
      detail: 'It was later extended.',
      actor: 'Department for Transport',
    },
    {
      kind: 'policy',
      happened: '2022-09-04',
      title: 'The cap starts in Greater Manchester and West Yorkshire',
      signatories: [BURNHAM, BRABIN],
      sources: [CAP_STARTS],
    },
    {
      kind: 'policy',
      happened: '2022-09-18',
      title: 'The cap starts in the Liverpool City Region',
      signatories: [ROTHERAM],
    },
    {
      kind: 'government_decision',
      happened: '2023-01-01',
      title: 'The national cap starts',
      actor: 'Department for Transport',
    },
    {
      kind: 'government_decision',
      happened: '2024-10-28',
      title: 'A rise of the national cap to £3 is announced',
      detail: 'From January 2025.',
    },
    {
      kind: 'policy',
      happened: '2024-11-18',
      title: 'Three areas keep £2, for differing periods',
      signatories: [BURNHAM, ROTHERAM, BRABIN],
      sources: [CAP_KEPT, CAP_LIVERPOOL],
    },
    {
      kind: 'government_decision',
      happened: '2025-01',
      title: 'The national cap rises to £3',
    },
    {
      kind: 'government_decision',
      happened: '2026-07-22',
      title: 'A return to £2 outside London is announced for 2027, with £400 million',
      actor: 'Andy Burnham, Prime Minister',
      sources: [CAP_RETURNS],
    },
  ],
  outcome: {
    outcome: 'won',
    decidedOn: '2026-07-22',
    summary:
      'Adopted nationally from January 2023, raised to £3 from January 2025, and to be restored to £2 outside London in 2027.',
    contribution: 'preceded',
    statedReason: null,
    rivalExplanations:
      'The national cap of 2023 was announced the day before the first mayoral caps began. The Prime Minister who restores £2 was himself Mayor of Greater Manchester when its cap began.',
    evidence: [
      {
        kind: 'official_record',
        title: 'Speech announcing £2 fares from January 2027, as cited',
        source: CAP_RETURNS,
        on: '2026-07-22',
        quote: null,
      },
      {
        kind: 'report_of_decision',
        title: 'Report of the areas that keep £2 when the national cap rises',
        source: CAP_KEPT,
        on: '2024-11-18',
        quote: null,
      },
    ],
  },
};

const FRANCHISING: PastCase = {
  id: 'bus-franchising',
  title: 'Bus franchising',
  subject: 'How public control of buses spread from one area to others',
  positionType: 'Learning between areas',
  joint: false,
  started: '2021-03',
  gaps: 'The days on which areas other than Greater Manchester decided are not verified. What became of the legislation of 2025 is not in this record.',
  sought: ['A quicker and cheaper way to franchise buses than the Bus Services Act 2017'],
  sources: [
    'https://www.centreforcities.org/reader/get-on-board/powers-today-and-whos-using-them/',
    'https://www.passengertransport.co.uk/2024/05/metro-mayors-plan-bus-franchising-revolution/',
    'https://futurenorth.substack.com/p/the-wheels-on-the-bus',
    'https://feddit.uk/comment/7712109',
    SOURCE.anderson,
  ],
  asOf: '2026-11-23',
  confidence: 'medium',
  tactics: [
    {
      kind: 'policy',
      happened: '2021-03',
      title: 'Greater Manchester decides to franchise its buses',
      detail: 'Phased in from 2023.',
      signatories: [BURNHAM],
    },
    {
      kind: 'policy',
      happened: '2024',
      title: 'West Yorkshire decides to follow, as the third area',
      detail: 'The Liverpool City Region had decided to before; the day is not verified.',
      signatories: [BRABIN],
    },
    {
      kind: 'policy',
      happened: '2024-05',
      title: 'All but two of the mayors then elected had pledged public control of buses',
      sources: [
        'https://www.passengertransport.co.uk/2024/05/metro-mayors-plan-bus-franchising-revolution/',
      ],
    },
    {
      kind: 'government_decision',
      happened: '2025-03',
      title: 'New national legislation is going through Parliament',
    },
  ],
  outcome: {
    outcome: 'unknown',
    decidedOn: null,
    summary:
      'Franchising spread from Greater Manchester to the Liverpool City Region and West Yorkshire. Whether the quicker way that was sought came about is not in this record.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

export const BUSES: readonly PastCase[] = [TWO_POUND_FARES, FRANCHISING];
