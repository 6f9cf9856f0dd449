import { expect, test } from 'vitest';
import { comingUp, type HomeFacts, waitingFor } from './home.rules.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const PAPER = { positionId: 'paper', title: 'Fares' };
const NOTHING: HomeFacts = {
  positions: [],
  rounds: [],
  replies: [],
  responses: [],
  ready: [],
  toIssue: [],
  heldOver: [],
  mentions: [],
  today: '2026-11-24',
  now: NOW,
};
const ROUND = {
  ...PAPER,
  versionNumber: 1,
  deadline: new Date('2026-11-26T17:00:00Z'),
  silent: false,
  opensAt: new Date('2026-11-23T09:00:00Z'),
  own: [{ officeId: 'north-east', last: null }],
  answered: 13,
  asked: 14,
};
const delegate = [{ officeId: 'north-east', role: 'delegate' as const }];
const secretariat = [{ officeId: null, role: 'secretariat' as const }];

test('an office that has decided is asked for nothing more', () => {
  const decided = { ...NOTHING, rounds: [{ ...ROUND, own: [] }] };

  expect(waitingFor(delegate, { ...NOTHING, rounds: [ROUND] })).toMatchObject([{ what: 'decide' }]);
  expect(waitingFor(delegate, decided)).toEqual([]);
});

test('the secretariat sees what only it can move on, most binding first', () => {
  const facts: HomeFacts = {
    ...NOTHING,
    rounds: [{ ...ROUND, answered: 14 }, ROUND],
    toIssue: [{ ...PAPER, versionNumber: 2, wait: null }],
    ready: [{ ...PAPER, versionNumber: 3 }],
    responses: [{ ...PAPER, id: 'r', unclassified: true }],
    replies: [
      { ...PAPER, expectedBy: '2026-11-23', late: true, asks: 2 },
      { ...PAPER, expectedBy: '2026-11-24', late: false, asks: 1 },
    ],
  };

  const waiting = waitingFor(secretariat, facts).map((item) => item.what);

  expect(waiting).toEqual(['close_round', 'issue', 'classify', 'overdue', 'open_round']);
});

test('deadlines and replies come up together, nearest first, and what is past is left out', () => {
  const facts: HomeFacts = {
    ...NOTHING,
    rounds: [ROUND, { ...ROUND, deadline: new Date('2026-11-20T17:00:00Z') }],
    replies: [
      { ...PAPER, expectedBy: '2026-11-25', late: false, asks: 1 },
      { ...PAPER, expectedBy: '2026-11-23', late: false, asks: 1 },
      { ...PAPER, expectedBy: null, late: false, asks: 1 },
    ],
  };

  const days = comingUp(facts).map(({ what, day }) => [what, day]);

  expect(days).toEqual([
    ['reply', '2026-11-25'],
    ['deadline', '2026-11-26'],
  ]);
});

test('comments that mention somebody wait as one line for each position, the newest first', () => {
  const mention = { ...PAPER, threadId: 'new', by: 'Ann' };
  const other = { positionId: 'other', title: 'Rail', threadId: 'rail', by: 'Sue' };
  const mentions = [mention, other, { ...mention, threadId: 'old', by: 'Ben' }];

  const waiting = waitingFor(delegate, { ...NOTHING, rounds: [ROUND], mentions });

  expect(waiting).toMatchObject([
    { what: 'decide' },
    { what: 'mentioned', positionId: 'paper', threadId: 'new', by: 'Ann', count: 2 },
    { what: 'mentioned', positionId: 'other', count: 1 },
  ]);
});

test('a letter that waits out its reservations, or for a name, is not called ready', () => {
  const until = new Date('2026-11-25T10:00:00Z');
  const version = { ...PAPER, versionNumber: 2 };
  const toIssue = [
    { ...version, wait: { for: 'reservations' as const, until } },
    { ...version, wait: { for: 'signatures' as const } },
  ];

  expect(waitingFor(secretariat, { ...NOTHING, toIssue })).toEqual([
    { what: 'await_hours', ...version, until },
    { what: 'await_signature', ...version },
  ]);
});

test('who decides answers what is held over as such, and is not asked a second time', () => {
  const held = { ...PAPER, officeId: 'north-east', versionNumber: 1, lapsesOn: null };
  const facts = { ...NOTHING, rounds: [ROUND], heldOver: [held] };
  const official = [{ officeId: 'north-east', role: 'official' as const }];

  expect(waitingFor(delegate, facts).map(({ what }) => what)).toEqual(['held_over']);
  expect(waitingFor(official, facts).map(({ what }) => what)).toEqual(['prepare']);
});
