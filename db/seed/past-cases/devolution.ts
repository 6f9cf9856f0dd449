import { SOURCE } from '../facts/sources.ts';
import type { PastCase } from './past-case.ts';
import { BURNHAM, STREET } from './signatories.ts';

const UNITE =
  'https://greatermanchester-ca.gov.uk/news/mayors-unite-to-call-for-major-new-programme-of-devolution-to-city-regions';
const DEALS =
  'https://todayinthemarkets.com/2023/03/15/english-metro-mayors-given-new-powers-and-financial-freedom/';
const REWIRING =
  'https://www.gov.uk/government/publications/rewiring-the-state-cabinet-statement/rewiring-the-state-cabinet-statement-html';

const FIRST_CALL: PastCase = {
  id: 'm7-first-call-2017',
  title: 'First joint call by the seven mayors',
  subject: 'Pace and scale of devolution; skills and the apprenticeship levy',
  positionType: 'Joint statement',
  joint: true,
  started: '2017-11-01',
  gaps: 'The page that was read gives no date: 1 November 2017 is from general knowledge. It names offices, not people. No post in government is named as addressee.',
  sources: [UNITE],
  asOf: '2026-11-23',
  confidence: 'medium',
  position: {
    title: 'A major new programme of devolution to city regions',
    officeIds: [
      'cambridgeshire-and-peterborough',
      'greater-london',
      'greater-manchester',
      'liverpool-city-region',
      'tees-valley',
      'west-midlands',
      'west-of-england',
    ],
    postIds: [],
    asks: [
      { text: 'Increase the pace and scale of devolution.', askedOn: '2017-11-01' },
      {
        text: 'Devolve skills, training and apprenticeship services, including how the apprenticeship levy is allocated.',
        askedOn: '2017-11-01',
      },
      { text: 'Give mayors real influence over back-to-work programmes.', askedOn: '2017-11-01' },
    ],
  },
  tactics: [
    {
      kind: 'statement',
      happened: '2017-11-01',
      title: 'The seven mayors meet for the first time, in London',
      detail: 'London and the six first metro mayors: four Conservative and three Labour.',
      signatoryCount: 7,
      sources: [UNITE],
    },
  ],
  outcome: {
    outcome: 'unknown',
    decidedOn: null,
    summary:
      'No dated reply from government was found. Adult education budgets were devolved later, by separate deals.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

const TRAILBLAZERS: PastCase = {
  id: 'trailblazer-2023',
  title: 'Trailblazer devolution deals',
  subject: 'Single funding settlements and deeper powers',
  positionType: 'Negotiated deals, with the other mayors kept informed',
  joint: false,
  started: '2023-03-15',
  gaps: 'The day of the Spending Review of 2025 is from general knowledge.',
  sought: [
    'A single funding settlement',
    'More control over skills, housing and transport',
    'Retention of business rates',
  ],
  sources: [DEALS, SOURCE.billGuidance, SOURCE.anderson],
  asOf: '2026-11-23',
  confidence: 'high',
  tactics: [
    {
      kind: 'policy',
      happened: null,
      title: 'Two areas negotiate; the other mayors see the work as it goes',
      signatories: [BURNHAM, STREET],
      sources: [SOURCE.anderson],
    },
    {
      kind: 'government_decision',
      happened: '2023-03-15',
      title: 'Deals announced in the Spring Budget, to be extended to all mayoral areas over time',
      actor: 'Jeremy Hunt, Chancellor of the Exchequer',
      sources: [DEALS],
    },
    {
      kind: 'government_decision',
      happened: '2025-06-11',
      title: 'The Spending Review confirms five more areas',
      detail: 'The day is from general knowledge.',
    },
    {
      kind: 'government_decision',
      happened: '2026-04-01',
      title: 'Integrated settlements start in five more areas',
      detail: 'London, Liverpool City Region, South Yorkshire, North East and West Yorkshire.',
      sources: [SOURCE.billGuidance],
    },
  ],
  outcome: {
    outcome: 'won',
    decidedOn: '2026-04-01',
    summary:
      'Integrated settlements began in Greater Manchester and the West Midlands and reached five more areas from 2026-27.',
    contribution: 'plausibly_contributed',
    statedReason: null,
    rivalExplanations: 'None is on record: these were deals that both sides negotiated.',
    evidence: [
      {
        kind: 'report_of_decision',
        title: 'Report of the deals announced in the Spring Budget',
        source: DEALS,
        on: '2023-03-15',
        quote: null,
      },
      {
        kind: 'official_record',
        title: 'Guidance that lists the areas with integrated settlements',
        source: SOURCE.billGuidance,
        on: null,
        quote: null,
      },
    ],
  },
};

const FISCAL: PastCase = {
  id: 'fiscal-devolution-2026',
  title: 'Fiscal devolution roadmap',
  subject: 'Shares of business rates growth and income tax; the 16 to 19 budget',
  positionType: 'Long-standing ask, answered in a Cabinet statement',
  joint: false,
  started: '2026-07-31',
  gaps: 'No single joint letter behind this was found, so nobody is named as signatory. What was published at the Budget of 28 October 2026 was not found.',
  sought: ['Revenue of their own instead of grant', 'Control of the 16 to 19 education budget'],
  sources: [
    `${REWIRING} (as cited)`,
    'Budget preview of 8 October 2026, public repository',
    SOURCE.publicLedger,
  ],
  asOf: '2026-11-23',
  confidence: 'medium',
  tactics: [
    {
      kind: 'government_decision',
      happened: '2026-07-31',
      title: 'Cabinet statement “Rewiring the State”',
      detail:
        'A share of income tax from April 2028; a share of business rates growth from April 2027, 20% by press report; control of the 16 to 19 budget agreed; a roadmap due at the Budget.',
      actor: 'The Cabinet',
      sources: [`${REWIRING} (as cited)`],
    },
    {
      kind: 'government_decision',
      happened: '2026-09-09',
      title: 'The pledge on 16 to 19 is repeated in the Commons',
      actor: 'Lucy Powell, Secretary of State for Education',
    },
    {
      kind: 'government_decision',
      happened: '2026-10-28',
      title: 'Budget day',
      detail: 'What was published on the roadmap was not found.',
    },
  ],
  outcome: {
    outcome: 'pending',
    decidedOn: null,
    summary:
      'A roadmap was due at the Budget of 28 October 2026; what was published was not found.',
    contribution: 'not_claimed',
    statedReason: null,
    rivalExplanations: null,
    evidence: [],
  },
};

export const DEVOLUTION: readonly PastCase[] = [FIRST_CALL, TRAILBLAZERS, FISCAL];
