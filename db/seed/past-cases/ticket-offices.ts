import { SOURCE } from '../facts/sources.ts';
import type { PastCase } from './past-case.ts';
import { BRABIN, BURNHAM, COPPARD, NIK_JOHNSON, ROTHERAM } from './signatories.ts';

const GREATER_MANCHESTER =
  'https://greatermanchester-ca.gov.uk/news/mayors-initiate-legal-process-with-deadline-for-rail-companies-to-halt-ticket-office-consultation/';
const BBC = 'https://www.bbc.com/news/uk-england-leeds-66231564';
const ITV =
  'https://www.itv.com/news/granada/2023-07-26/mayors-to-continue-legal-action-despite-ticket-office-closure-consultation-delay';
const WITHDRAWAL = 'https://ca.sports.yahoo.com/news/government-u-turn-over-rail-104834682.html';
const FIRST_COUNT =
  'https://www.railwaygazette.com/uk/more-than-680-000-responses-to-ticket-office-closure-consultation/64862.article';
const SCRAPPED =
  'https://pocketmags.com/ca/railway-magazine/december-2023/articles/1385315/ticket-office-closure-plans-scrapped';

const ANNOUNCED = '2023-07-18';
const WITHDRAWN = '2023-10-31';

/** Five announced and four sent letters: each step carries its own people. */
export const TICKET_OFFICES: PastCase = {
  id: 'ticket-offices-2023',
  title: 'Railway ticket office closures',
  subject: 'Oppose the closure of nearly all railway ticket offices in England',
  positionType: 'Joint legal action',
  joint: true,
  started: ANNOUNCED,
  gaps: 'Which of the five mayors sent no letter is not stated. No reply addressed to the mayors is on record. This was the action of five mayors, not of the whole forum.',
  sources: [GREATER_MANCHESTER, BBC, ITV, WITHDRAWAL, FIRST_COUNT, SCRAPPED, SOURCE.anderson],
  asOf: '2026-11-23',
  confidence: 'high',
  position: {
    title: 'Halt the closure of railway ticket offices',
    officeIds: [
      'cambridgeshire-and-peterborough',
      'greater-manchester',
      'liverpool-city-region',
      'south-yorkshire',
      'west-yorkshire',
    ],
    postIds: ['transport-secretary'],
    asks: [
      {
        text: 'Halt the 21-day consultation.',
        askedOn: ANNOUNCED,
        answer: {
          answer: 'decided_without_reply',
          note: 'The consultation was extended to 1 September and ran its course; the proposals were withdrawn on 31 October.',
        },
      },
      {
        text: 'Follow section 29 of the Railways Act 2005, including a consultation of 12 weeks.',
        askedOn: ANNOUNCED,
        answer: {
          answer: 'decided_without_reply',
          note: 'No answer to this point is on record; the proposals were withdrawn on 31 October.',
        },
      },
      {
        text: 'Protect disabled and older passengers.',
        askedOn: ANNOUNCED,
        answer: {
          answer: 'decided_without_reply',
          note: 'The reason given for the withdrawal was passenger standards; no reply to the mayors is on record.',
        },
      },
    ],
    response: {
      receivedOn: WITHDRAWN,
      postId: 'transport-secretary',
      fromName: 'Mark Harper',
      summary:
        'Announced to the public, not in a reply to the mayors: government asked the train operators to withdraw their proposals, saying that they fell short of the standards set for passengers.',
    },
  },
  tactics: [
    {
      kind: 'other_actor',
      happened: '2023-07-05',
      title: 'Closures announced, with a consultation of 21 days',
      actor: 'Rail Delivery Group',
    },
    {
      kind: 'legal_step',
      happened: ANNOUNCED,
      title: 'Five mayors announce a legal challenge',
      detail:
        'Seven operators are named: Northern, Thameslink, LNER, TransPennine Express, Greater Anglia, Avanti West Coast and East Midlands Railway.',
      signatories: [NIK_JOHNSON, BURNHAM, ROTHERAM, COPPARD, BRABIN],
      sources: [GREATER_MANCHESTER, BBC],
    },
    {
      kind: 'legal_step',
      happened: '2023-07-21',
      title: 'The last of the pre-action letters are sent',
      detail: 'Four of the five mayors sent letters. Which one did not is not stated.',
      signatoryCount: 4,
    },
    {
      kind: 'other_actor',
      happened: '2023-07-26',
      title: 'Consultation extended to 1 September',
      detail: 'The mayors go on with the legal process.',
      sources: [ITV],
    },
    {
      kind: 'consultation',
      happened: '2023-09-01',
      title: 'Consultation closes',
      detail: 'More than 680,000 responses at the first count.',
      sources: [FIRST_COUNT],
    },
    {
      kind: 'other_actor',
      happened: WITHDRAWN,
      title: 'Both passenger watchdogs object',
      detail: 'About 750,000 responses had come in by then, 99% of them objections.',
      actor: 'The two passenger watchdogs',
      sources: [SCRAPPED],
    },
    {
      kind: 'government_decision',
      happened: WITHDRAWN,
      title: 'Government asks operators to withdraw the proposals',
      detail: 'On the day that both watchdogs objected.',
      actor: 'Mark Harper, Secretary of State for Transport',
      sources: [WITHDRAWAL, SCRAPPED],
    },
  ],
  outcome: {
    outcome: 'won',
    decidedOn: WITHDRAWN,
    summary: 'The plans were scrapped on the day both watchdogs objected.',
    contribution: 'plausibly_contributed',
    statedReason: 'The proposals fell short of the standards set for passengers.',
    rivalExplanations:
      'Both passenger watchdogs objected that day. About 750,000 people responded, 99% of them objecting. Either may explain the decision without the legal challenge, and no decision-maker is on record as crediting the mayors.',
    evidence: [
      {
        kind: 'report_of_decision',
        title: 'Report of the withdrawal and of the reason given',
        source: WITHDRAWAL,
        on: WITHDRAWN,
        quote: null,
      },
      {
        kind: 'report_of_decision',
        title: 'The plans are scrapped: responses counted, watchdogs’ objections',
        source: SCRAPPED,
        on: '2023-12',
        quote: null,
      },
    ],
  },
};
