import { SOURCE } from '../facts/sources.ts';
import type { PastCase } from './past-case.ts';
import { BRABIN, BURNHAM, COPPARD, DRISCOLL, KHAN, ROTHERAM, STREET } from './signatories.ts';

const CALL_ON_TPE =
  'https://marketingstockport.co.uk/news/northern-mayors-call-for-firstgroup-to-lose-transpennine-rail-contract';
const TPE_DECISION =
  'https://www.theguardian.com/business/2023/may/11/transpennine-express-nationalised-for-catalogue-of-failings-and-poor-service';
const TPE_END =
  'https://hellorayo.co.uk/greatest-hits/liverpool-north-west-north-wales/news/north-end-of-the-line-for-transpennine-express';

const TRANSPENNINE: PastCase = {
  id: 'transpennine-express-2023',
  title: 'TransPennine Express',
  subject: 'End FirstGroup’s contract and bring the service under the operator of last resort',
  positionType: 'Joint open letter and press conference',
  joint: true,
  started: '2023-04-17',
  gaps: 'The day in autumn 2022 on which the mayors met the minister is uncertain: late November or December. Who took part in the meeting and in the press conference is not stated.',
  sources: [
    'https://theauthorityv13-auth.azurewebsites.net/all-news-and-blogs/northern-mayors-call-for-action-on-tpe (copy of a West Yorkshire Combined Authority page)',
    CALL_ON_TPE,
    TPE_DECISION,
    TPE_END,
    SOURCE.anderson,
  ],
  asOf: '2026-11-23',
  confidence: 'high',
  position: {
    title: 'TransPennine Express needs new ownership',
    officeIds: [
      'greater-manchester',
      'liverpool-city-region',
      'north-of-tyne',
      'south-yorkshire',
      'west-yorkshire',
    ],
    postIds: ['transport-secretary'],
    asks: [
      {
        text: 'Do not renew the contract that ends on 28 May 2023.',
        askedOn: '2023-04-17',
        answer: { answer: 'agreed', note: 'The contract was neither renewed nor extended.' },
      },
      {
        text: 'Bring TransPennine Express under the operator of last resort, as with Northern in 2020.',
        askedOn: '2023-04-17',
        answer: { answer: 'agreed', note: 'The operator of last resort took over on 28 May 2023.' },
      },
    ],
    response: {
      receivedOn: '2023-05-11',
      postId: 'transport-secretary',
      fromName: 'Mark Harper',
      summary:
        'The contract is not renewed or extended and the service moves to the operator of last resort. He also blamed the ban on rest-day working by Aslef.',
    },
  },
  tactics: [
    {
      kind: 'meeting',
      happened: '2022-11-30',
      title: 'Five northern mayors meet the transport secretary in Manchester',
      detail: 'The day is uncertain: one source says December.',
      signatoryCount: 5,
    },
    {
      kind: 'press',
      happened: '2023-01-26',
      title: 'Joint press conference at the Convention of the North',
    },
    {
      kind: 'letter',
      happened: '2023-04-17',
      title: 'Joint letter: unanimous view that the operator needs new ownership',
      signatories: [BURNHAM, ROTHERAM, DRISCOLL, COPPARD, BRABIN],
      sources: [CALL_ON_TPE],
    },
    {
      kind: 'government_decision',
      happened: '2023-05-11',
      title: 'Contract not renewed or extended',
      actor: 'Mark Harper, Secretary of State for Transport',
      sources: [TPE_DECISION],
    },
    {
      kind: 'government_decision',
      happened: '2023-05-28',
      title: 'The operator of last resort takes over',
      sources: [TPE_END],
    },
  ],
  outcome: {
    outcome: 'won',
    decidedOn: '2023-05-28',
    summary: 'The operator of last resort took over on the day the contract ended.',
    contribution: 'plausibly_contributed',
    statedReason:
      'The contract would be neither renewed nor extended. He also blamed Aslef’s ban on rest-day working.',
    rivalExplanations:
      'The operator’s own record of failings and poor service, as reported with the decision, and the end of the contract on 28 May 2023 may explain it without the letter. That mayors had spoken up and been heard is Andy Burnham’s account; no words of the minister to that effect are on record.',
    evidence: [
      {
        kind: 'report_of_decision',
        title: 'Report of the decision and of what the minister blamed',
        source: TPE_DECISION,
        on: '2023-05-11',
        quote: null,
      },
      {
        kind: 'report_of_decision',
        title: 'Report of the transfer',
        source: TPE_END,
        on: null,
        quote: null,
      },
    ],
  },
};

const HS2_STATEMENT =
  'https://www.itv.com/news/granada/2023-09-27/mayors-demand-pm-keeps-hs2-on-track';
const HS2_WARNING =
  'https://jerseyeveningpost.com/morenews/uknews/2023/09/27/sunak-warned-he-is-risking-cohesion-of-country-as-labour-mayors-meet-over-hs2/';
const RAIL_GROUP =
  'https://app-railmagazine-v2-prod-slot.azurewebsites.net/news/network/2024/02/01/private-investment-could-link-west-midlands-greater-manchester-by-rail';

const HS2: PastCase = {
  id: 'hs2-northern-leg-2023',
  title: 'HS2 northern leg',
  subject: 'Keep HS2 to Manchester and build Northern Powerhouse Rail',
  positionType: 'Joint statement',
  joint: true,
  started: '2023-09-27',
  gaps: 'The day of the cancellation is from general knowledge; the cancellation itself is in the sources. No reply to the five mayors is on record.',
  sources: [HS2_STATEMENT, HS2_WARNING, RAIL_GROUP, SOURCE.anderson],
  asOf: '2026-11-23',
  confidence: 'high',
  position: {
    title: 'Deliver HS2 and Northern Powerhouse Rail in full',
    officeIds: [
      'greater-london',
      'greater-manchester',
      'liverpool-city-region',
      'south-yorkshire',
      'west-yorkshire',
    ],
    postIds: ['prime-minister'],
    asks: [
      {
        text: 'Deliver HS2 and Northern Powerhouse Rail in full.',
        askedOn: '2023-09-27',
        answer: {
          answer: 'declined',
          note: 'The northern leg was cancelled a week later, in public and not in a reply.',
        },
      },
      {
        text: 'Treat the west to east link, from Liverpool to Hull by way of Manchester Airport, as not negotiable.',
        askedOn: '2023-09-27',
        answer: {
          answer: 'decided_without_reply',
          note: 'No answer to this point is on record.',
        },
      },
    ],
    response: {
      receivedOn: '2023-10-04',
      postId: 'prime-minister',
      fromName: 'Rishi Sunak',
      summary: 'Announced in public, not in a reply to the mayors: the northern leg is cancelled.',
    },
  },
  tactics: [
    {
      kind: 'statement',
      happened: '2023-09-27',
      title: 'Five mayors issue a statement in Leeds',
      detail: 'Before a meeting of the Transport for the North board.',
      signatories: [BURNHAM, ROTHERAM, KHAN, COPPARD, BRABIN],
      sources: [HS2_STATEMENT, HS2_WARNING],
    },
    {
      kind: 'statement',
      happened: '2023-10-02',
      title: 'Andy Street says that he will not let HS2 go without a fight',
      detail: 'On his own account, not as one of the five.',
      signatories: [STREET],
    },
    {
      kind: 'government_decision',
      happened: '2023-10-04',
      title: 'Northern leg cancelled',
      actor: 'Rishi Sunak, Prime Minister',
    },
  ],
  outcome: {
    outcome: 'lost',
    decidedOn: '2023-10-04',
    summary:
      'The northern leg was cancelled. An official of the West Midlands Combined Authority, interviewed for research, doubted the value of lobbying together after this.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [
      {
        kind: 'report_of_decision',
        title: 'What became of the line after the cancellation',
        source: RAIL_GROUP,
        on: '2024-02-01',
        quote: null,
      },
      {
        kind: 'report_of_decision',
        title: 'Research interviews that tell of the cancellation and its effect',
        source: SOURCE.anderson,
        on: null,
        quote: null,
      },
    ],
  },
};

const MIDLANDS_NORTH_WEST: PastCase = {
  id: 'midlands-north-west-rail',
  title: 'Midlands to North West rail link',
  subject: 'What two mayors began once the HS2 northern leg was lost',
  positionType: 'Working group',
  joint: false,
  started: '2023-12-01',
  followsCampaignId: 'hs2-northern-leg-2023',
  gaps: 'The record holds the start alone. What was put to government, and what came of it, is not in it.',
  sources: [RAIL_GROUP],
  asOf: '2026-11-23',
  confidence: 'medium',
  tactics: [
    {
      kind: 'policy',
      happened: '2023-12-01',
      title: 'Two mayors set up a rail group',
      signatories: [BURNHAM, STREET],
      sources: [RAIL_GROUP],
    },
  ],
  outcome: {
    outcome: 'unknown',
    decidedOn: null,
    summary: 'What came of it is not in this record.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

export const RAIL: readonly PastCase[] = [TRANSPENNINE, HS2, MIDLANDS_NORTH_WEST];
