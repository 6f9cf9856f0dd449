import { expect, test } from 'vitest';
import { nextDue, type PositionFacts, positionState, ruleOnOpening } from './position.rules.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const NEW: PositionFacts = {
  reconstructed: false,
  latestVersion: null,
  round: null,
  lettersIssued: 0,
  asks: 0,
  asksAnswered: 0,
};
const ROUND = {
  versionNumber: 1,
  deadline: new Date('2026-11-26T17:00:00Z'),
  closedAt: null,
  supersededAt: null,
  silent: false,
  asked: 14,
  answered: 5,
  endorsed: 4,
};

test('a position goes from drafting to answered by what has been recorded', () => {
  const frozen = { ...NEW, latestVersion: 1 };
  const inRound = { ...frozen, round: ROUND };
  const closed = { ...frozen, round: { ...ROUND, closedAt: NOW } };
  const issued = { ...closed, lettersIssued: 1, asks: 3, asksAnswered: 2 };
  const answered = { ...issued, asksAnswered: 3 };

  const states = [NEW, frozen, inRound, closed, issued, answered].map(positionState);

  expect(states).toEqual(['drafting', 'frozen', 'in_sign_off', 'signed_off', 'issued', 'answered']);
});

test('a round nobody endorsed leaves the text open, until a newer version is frozen', () => {
  const alone = { ...NEW, latestVersion: 1, round: { ...ROUND, closedAt: NOW, endorsed: 0 } };

  expect(positionState(alone)).toBe('drafting');
  expect(positionState({ ...alone, latestVersion: 2 })).toBe('frozen');
});

test('reopening drafting undoes a round, whatever was endorsed in it', () => {
  const reopened = { ...NEW, latestVersion: 1, round: { ...ROUND, supersededAt: NOW } };

  expect(positionState(reopened)).toBe('drafting');
});

test('a letter without asks waits for government but is never called answered', () => {
  expect(positionState({ ...NEW, latestVersion: 1, lettersIssued: 1 })).toBe('issued');
});

test('a past case is only ever a past case', () => {
  expect(positionState({ ...NEW, reconstructed: true, lettersIssued: 2, asks: 1 })).toBe(
    'past_case',
  );
});

test('an open round is due at its deadline, and is there to close when it is over or all have answered', () => {
  const facts = { round: ROUND, replyExpectedBy: null };

  expect(nextDue('in_sign_off', facts, NOW)).toEqual({ what: 'decide', at: ROUND.deadline });
  expect(nextDue('in_sign_off', facts, ROUND.deadline)?.what).toBe('close_round');
  const full = { ...facts, round: { ...ROUND, answered: 14 } };
  expect(nextDue('in_sign_off', full, NOW)?.what).toBe('close_round');
  const silent = { ...facts, round: { ...ROUND, answered: 14, silent: true } };
  expect(nextDue('in_sign_off', silent, ROUND.deadline)?.what, 'it ends by itself').toBe('decide');
});

test('an office opens a position only to a coalition it is in; the secretariat to any', () => {
  const known = {
    offices: new Set(['west-yorkshire', 'tees-valley', 'north-east']),
    posts: new Set(['transport-secretary']),
    campaigns: new Set<string>(),
  };
  const request = {
    coalition: ['tees-valley', 'north-east'],
    postIds: ['transport-secretary'],
    campaignId: null,
  };
  const official = [{ officeId: 'west-yorkshire', role: 'official' as const }];
  const secretariat = [{ officeId: null, role: 'secretariat' as const }];

  expect(ruleOnOpening(request, known, official)).toEqual({
    refused: 'coalition_without_own_office',
  });
  expect(ruleOnOpening(request, known, secretariat)).toEqual({ open: true });
});

test('an office, a post or a campaign nobody knows is refused by name', () => {
  const known = {
    offices: new Set(['a', 'b']),
    posts: new Set(['p']),
    campaigns: new Set<string>(),
  };
  const secretariat = [{ officeId: null, role: 'secretariat' as const }];
  const request = { coalition: ['a', 'b'], postIds: ['p'], campaignId: null };

  const rulings = [
    { ...request, coalition: ['a', 'c'] },
    { ...request, postIds: ['q'] },
    { ...request, campaignId: 'none' },
  ].map((wrong) => ruleOnOpening(wrong, known, secretariat));

  expect(rulings).toEqual([
    { refused: 'coalition_office_unknown' },
    { refused: 'addressee_unknown' },
    { refused: 'campaign_unknown' },
  ]);
});
