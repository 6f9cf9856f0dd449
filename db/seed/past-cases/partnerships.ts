import { SOURCE } from '../facts/sources.ts';
import type { PastCase } from './past-case.ts';
import { BRABIN, BURNHAM, ROTHERAM } from './signatories.ts';

const HOMES_LETTER =
  'https://www.yorkshirepost.co.uk/news/opinion/letters/upgrading-homes-can-help-level-up-yorkshire-and-the-north-yorkshire-post-letters-3539872';

const GREAT_HOMES: PastCase = {
  id: 'great-homes-upgrade-2022',
  title: 'A Great Homes Upgrade',
  subject: 'A national programme to retrofit homes',
  positionType: 'Joint letter to the press',
  joint: true,
  started: '2022-01',
  gaps: 'The day of the letter and the names of its signatories: it is signed for metro mayors from across the country. No post in government is named as addressee.',
  sought: [
    'A national mission to upgrade homes, reaching seven million by 2025',
    'Government backing and investment for a retrofit programme and taskforce',
  ],
  sources: [HOMES_LETTER],
  asOf: '2026-11-23',
  confidence: 'medium',
  position: { title: 'A Great Homes Upgrade', officeIds: [], postIds: [], asks: [] },
  tactics: [
    {
      kind: 'letter',
      happened: '2022-01',
      title: 'Letter in the Yorkshire Post, in answer to an article of 18 January',
      detail: 'The record does not name the mayors who signed.',
      sources: [HOMES_LETTER],
    },
  ],
  outcome: {
    outcome: 'unknown',
    decidedOn: null,
    summary: 'No reply from government was found.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

const LAUNCH =
  'https://www.shieldsgazette.com/news/politics/north-east-mayor-launches-ps118bn-jobs-and-investment-plan-5137675';
const ANNOUNCEMENT =
  'https://businessmanchester.com/news/north-rebrands-as-great-north-as-seven-mayors-unite-in-newcastle';
const GROWTH =
  'https://workplaceinsight.net/mayors-in-the-north-of-england-launch-the-great-north-to-drive-economic-growth-and-investment';

const GREAT_NORTH: PastCase = {
  id: 'great-north-2025',
  title: 'The Great North partnership',
  subject: 'One investment proposition for the north',
  positionType: 'Launch of a partnership',
  joint: true,
  started: '2025-05-20',
  gaps: 'Which mayors took part is not listed: seven are reported at the announcement and, by one report, eight at the launch, which one source dates 19 May. What was promised, ask by ask, is not on record.',
  sources: [LAUNCH, ANNOUNCEMENT, GROWTH, SOURCE.greatNorth],
  asOf: '2026-11-23',
  confidence: 'medium',
  position: {
    title: 'The Great North: a joint northern investment proposition',
    officeIds: [],
    postIds: ['communities-secretary'],
    asks: [
      {
        text: 'Back trade missions for the whole north and a Northern Investment Summit.',
        askedOn: '2025-05-20',
        answer: {
          answer: 'agreed_in_part',
          note: 'The partnership was endorsed at its launch; no promise on this ask is on record.',
        },
      },
      {
        text: 'Back the Northern Arc, the White Rose Plan, the energy coast and the security corridor.',
        askedOn: '2025-05-20',
        answer: {
          answer: 'agreed_in_part',
          note: 'The partnership was endorsed at its launch; no promise on this ask is on record.',
        },
      },
    ],
    response: {
      receivedOn: '2025-05-20',
      postId: 'communities-secretary',
      fromName: 'Angela Rayner',
      summary: 'Endorsed the partnership at its launch, as Deputy Prime Minister.',
    },
  },
  tactics: [
    {
      kind: 'statement',
      happened: '2024-09-07',
      title: 'Announced in Newcastle by seven northern mayors',
      signatoryCount: 7,
      sources: [ANNOUNCEMENT],
    },
    {
      kind: 'policy',
      happened: '2025-05-20',
      title: 'Launched in Leeds, with the Mayor of the North East in the chair',
      detail:
        'One report counts eight mayors. The growth estimate of £118 billion is the mayors’ own.',
      signatoryCount: 8,
      sources: [LAUNCH, GROWTH],
    },
    {
      kind: 'government_decision',
      happened: '2025-05-20',
      title: 'Endorsed at the launch',
      actor: 'Angela Rayner, Deputy Prime Minister',
      sources: [SOURCE.greatNorth],
    },
  ],
  outcome: {
    outcome: 'partly_won',
    decidedOn: '2025-05-20',
    summary:
      'Government endorsed the partnership. What was promised, ask by ask, is not on record.',
    contribution: 'preceded',
    statedReason: null,
    rivalExplanations: null,
    evidence: [
      {
        kind: 'report_of_decision',
        title: 'Report of the Deputy Prime Minister’s endorsement',
        source: SOURCE.greatNorth,
        on: null,
        quote: null,
      },
    ],
  },
};

const CHARTERS: PastCase = {
  id: 'employment-charters',
  title: 'Good employment charters',
  subject: 'Voluntary standards for employers',
  positionType: 'Learning between areas',
  joint: false,
  started: '2019-07',
  gaps: 'When the work in West Yorkshire began is uncertain.',
  sought: ['Charters aligned as far as possible across the north'],
  sources: [
    'https://gmgoodemploymentcharter.co.uk/news-blogs/posts/2019/july/uk-s-first-good-employment-charter-supporters-network-launched-in-greater-manchester/',
    'https://thetelegraphandargus.co.uk/news/19471654.tracy-brabin-joins-northern-mayors-fair-work-commitment',
    'https://www.westyorks-ca.gov.uk/all-news-and-blogs/dozens-of-businesses-launch-new-west-yorkshire-fair-work-charter-at-event-with-mayor/',
  ],
  asOf: '2026-11-23',
  confidence: 'medium',
  tactics: [
    {
      kind: 'policy',
      happened: '2019-07',
      title: 'A supporters’ network starts in Greater Manchester',
      detail: 'Liverpool City Region, North of Tyne and London had schemes of their own.',
    },
    {
      kind: 'policy',
      happened: '2023-11-24',
      title: 'West Yorkshire launches its charter with 45 employers',
    },
    {
      kind: 'policy',
      happened: null,
      title: 'Work on a West Yorkshire charter begins at the University of Bradford',
      signatories: [BURNHAM, ROTHERAM, BRABIN],
    },
  ],
  outcome: {
    outcome: 'unknown',
    decidedOn: null,
    summary:
      'Spread between areas. Nothing was asked of government, so nothing was won or lost there.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

const WINTER_FUEL: PastCase = {
  id: 'winter-fuel-2024',
  title: 'Winter fuel payment',
  subject: 'One mayor’s own comment: no joint position was found',
  positionType: 'Individual statement',
  joint: false,
  started: '2024-09-10',
  gaps: 'No joint letter of the mayors was found. It is listed so that nobody takes it for a joint position.',
  sought: ['A higher threshold, or a taper'],
  sources: [
    'https://ca.news.yahoo.com/manchester-mayor-andy-burnham-urges-063506341.html',
    SOURCE.briefing,
  ],
  asOf: '2026-11-23',
  confidence: 'medium',
  tactics: [
    {
      kind: 'press',
      happened: '2024-09-10',
      title: 'Radio interview on the day of the vote',
      signatories: [BURNHAM],
      sources: ['https://ca.news.yahoo.com/manchester-mayor-andy-burnham-urges-063506341.html'],
    },
  ],
  outcome: {
    outcome: 'unknown',
    decidedOn: null,
    summary: 'The cut is reported to have been reversed later; the day is not in this record.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

export const PARTNERSHIPS: readonly PastCase[] = [GREAT_HOMES, GREAT_NORTH, CHARTERS, WINTER_FUEL];
