import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_RESERVATION_WORDS, ruleOnDecision, wordCount } from './decision.rules.ts';
import { CHOICES } from './decision.state.ts';

const RUNS = { numRuns: 10_000 };
const HASHES = ['a'.repeat(64), 'b'.repeat(64)] as const;
const CLAUSES = ['c1', 'c2'];

const moment = fc
  .integer({ min: 0, max: 4 })
  .map((hours) => new Date(Date.UTC(2026, 10, 24, hours)));
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyRound = fc.record({
  opensAt: moment,
  deadline: moment,
  closedAt: perhaps(moment),
  supersededAt: perhaps(moment),
  versionHash: fc.constantFrom(...HASHES),
  clauseIds: fc.constant(CLAUSES),
  asked: fc.constant(['west-yorkshire', 'tees-valley']),
});
const anyOffice = fc.record({
  asked: fc.boolean(),
  decided: fc.boolean(),
  holderId: perhaps(fc.constant('holder')),
});
const anyReservation = fc.record({
  clauseId: fc.constantFrom(null, ...CLAUSES, 'elsewhere'),
  text: fc.integer({ min: 1, max: 70 }).map((words) => 'word '.repeat(words)),
});
const anyDecision = fc.record({
  readHash: fc.constantFrom(...HASHES),
  choice: fc.constantFrom(...CHOICES),
  reservations: fc.array(anyReservation, { maxLength: 3 }),
});

/** A case in which nothing stands in the way, to change one thing at a time. */
const SOUND = {
  round: {
    opensAt: new Date('2026-11-23T10:00:00Z'),
    deadline: new Date('2026-11-26T17:00:00Z'),
    closedAt: null,
    supersededAt: null,
    versionHash: HASHES[0],
    clauseIds: CLAUSES,
    asked: ['west-yorkshire', 'tees-valley'],
  },
  office: { asked: true, decided: false, holderId: 'holder' },
  made: { readHash: HASHES[0], choice: 'endorse', reservations: [] },
  now: new Date('2026-11-24T10:00:00Z'),
} as const;

test('a decision is recorded exactly when nothing stands in the way', () => {
  fc.assert(
    fc.property(anyRound, anyOffice, anyDecision, moment, (round, office, made, now) => {
      const reserving = made.choice === 'endorse_with_reservations';
      const sound =
        round.closedAt === null &&
        round.supersededAt === null &&
        now >= round.opensAt &&
        now < round.deadline &&
        office.asked &&
        !office.decided &&
        office.holderId !== null &&
        made.readHash === round.versionHash &&
        reserving === made.reservations.length > 0 &&
        made.reservations.every(
          ({ clauseId, text }) => clauseId !== 'elsewhere' && wordCount(text) <= 60,
        );

      expect('record' in ruleOnDecision(round, office, made, now)).toBe(sound);
    }),
    RUNS,
  );
});

test('a text other than the one asked about is never decided on, whatever else holds', () => {
  fc.assert(
    fc.property(anyRound, anyOffice, anyDecision, moment, (round, office, made, now) => {
      fc.pre(made.readHash !== round.versionHash);
      expect(ruleOnDecision(round, office, made, now)).toHaveProperty('refused');
    }),
    RUNS,
  );
});

test('what was recorded once is never recorded again', () => {
  fc.assert(
    fc.property(anyRound, anyOffice, anyDecision, moment, (round, office, made, now) => {
      const again = ruleOnDecision(round, { ...office, decided: true }, made, now);
      expect(again).toHaveProperty('refused');
    }),
    RUNS,
  );
});

test('each thing in the way has its own refusal', () => {
  const { round, office, made, now } = SOUND;
  const reserve = (text: string, clauseId: string | null = null) =>
    ({ ...made, choice: 'endorse_with_reservations', reservations: [{ clauseId, text }] }) as const;
  const waitingFor = (what: string | number, choice: 'endorse' | 'decline' = 'endorse') => ({
    ...made,
    choice,
    condition:
      typeof what === 'number'
        ? ({ kind: 'offices', count: what } as const)
        : ({ kind: 'office', officeId: what } as const),
  });
  const refusals = [
    ruleOnDecision({ ...round, supersededAt: now, closedAt: now }, office, made, now),
    ruleOnDecision({ ...round, closedAt: now }, office, made, now),
    ruleOnDecision(round, { ...office, asked: false }, made, now),
    ruleOnDecision(round, { ...office, decided: true }, made, now),
    ruleOnDecision({ ...round, opensAt: round.deadline }, office, made, now),
    ruleOnDecision(round, office, made, round.deadline),
    ruleOnDecision(round, office, { ...made, readHash: HASHES[1] }, now),
    ruleOnDecision(round, { ...office, holderId: null }, made, now),
    ruleOnDecision(round, office, { ...made, choice: 'endorse_with_reservations' }, now),
    ruleOnDecision(round, office, { ...reserve('No.'), choice: 'decline' }, now),
    ruleOnDecision(round, office, reserve('word '.repeat(MAX_RESERVATION_WORDS + 1)), now),
    ruleOnDecision(round, office, reserve('No.', 'elsewhere'), now),
    ruleOnDecision(round, office, waitingFor('tees-valley', 'decline'), now),
    ruleOnDecision(round, office, waitingFor('elsewhere'), now),
    ruleOnDecision(round, office, waitingFor(3), now),
    ruleOnDecision(round, office, waitingFor(2), now),
  ].map((ruling) => ('refused' in ruling ? ruling.refused : 'recorded'));

  expect(refusals).toEqual([
    'round_superseded',
    'round_closed',
    'office_not_asked',
    'already_decided',
    'round_not_open_yet',
    'deadline_passed',
    'version_differs',
    'no_holder',
    'reservation_needed',
    'reservation_not_allowed',
    'reservation_too_long',
    'unknown_clause',
    'condition_not_allowed',
    'condition_unreachable',
    'condition_unreachable',
    'recorded',
  ]);
});

test('words are counted as people count them', () => {
  expect(
    ['', '  ', 'one', ' two  words\n', 'the £2 fare, kept', 'well-set'].map(wordCount),
  ).toEqual([0, 0, 1, 2, 4, 1]);
});
