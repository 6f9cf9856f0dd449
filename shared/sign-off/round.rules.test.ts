import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deadlineWarnings,
  MAX_ROUND_DAYS,
  recordedState,
  roundState,
  ruleOnMove,
  ruleOnOpening,
  ruleOnReopening,
} from './round.rules.ts';
import { MOVES, ROUND_MOVES, ROUND_STATES } from './round.state.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const SOON = new Date('2026-11-26T17:00:00Z');
const READY = { newestVersion: 2, roundIsOpen: false, letterIssued: false, offices: 14 };
const OPENING = { versionNumber: 2, deadline: SOON };
const DAY_MS = 86_400_000;

test('every move that is not in the table is refused, with the state it stands in', () => {
  const illegal = ROUND_STATES.flatMap((from) =>
    ROUND_MOVES.filter((move) => !MOVES[from][move]).map((move) => [from, move] as const),
  );

  expect(illegal).toHaveLength(5);
  for (const [from, move] of illegal) {
    const refused = from === 'superseded' ? 'round_superseded' : 'round_closed';
    expect(ruleOnMove(from, move)).toEqual({ refused });
  }
});

test('every move in the table leads where it says', () => {
  for (const from of ROUND_STATES) {
    for (const [move, to] of Object.entries(MOVES[from])) {
      expect(ruleOnMove(from, move as 'close')).toEqual({ to });
    }
  }
});

test('from the deadline on a round is closed to decisions, and a state once left never returns', () => {
  const date = fc
    .integer({ min: 0, max: 10 })
    .map((hours) => new Date(NOW.getTime() + hours * 3_600_000));
  const dates = fc.record({
    deadline: date,
    closedAt: fc.option(date, { nil: null }),
    supersededAt: fc.option(date, { nil: null }),
  });
  const holds = fc.property(dates, date, date, (round, one, other) => {
    const [now, later] = one < other ? [one, other] : [other, one];
    const state = roundState(round, now);
    const ended = state !== 'open' || now < round.deadline;
    const stays = state === 'open' || roundState(round, later) === state;
    const agrees = recordedState(round) === 'open' || state === recordedState(round);
    return ended && stays && agrees;
  });

  expect(fc.check(holds, { numRuns: 10_000 })).toMatchObject({ failed: false });
});

test('each thing in the way of opening a round has its own refusal', () => {
  const far = new Date(NOW.getTime() + MAX_ROUND_DAYS * DAY_MS + 1);
  const rulings = [
    ruleOnOpening(READY, OPENING, NOW),
    ruleOnOpening({ ...READY, newestVersion: null }, OPENING, NOW),
    ruleOnOpening({ ...READY, letterIssued: true }, OPENING, NOW),
    ruleOnOpening({ ...READY, roundIsOpen: true }, OPENING, NOW),
    ruleOnOpening(READY, { ...OPENING, versionNumber: 1 }, NOW),
    ruleOnOpening({ ...READY, offices: 0 }, OPENING, NOW),
    ruleOnOpening(READY, { ...OPENING, deadline: NOW }, NOW),
    ruleOnOpening(READY, { ...OPENING, deadline: far }, NOW),
  ].map((ruling) => ('refused' in ruling ? ruling.refused : 'open'));

  expect(rulings).toEqual([
    'open',
    'no_version',
    'letter_sent',
    'round_already_open',
    'not_newest_version',
    'nobody_to_ask',
    'deadline_not_in_future',
    'deadline_too_far',
  ]);
});

test('a deadline on a weekend or a bank holiday stands, with a warning', () => {
  const holidays = new Set(['2026-12-25']);
  const warned = ['2026-11-27', '2026-11-28', '2026-12-25'].map((day) =>
    deadlineWarnings(new Date(`${day}T17:00:00Z`), holidays),
  );

  expect(warned).toEqual([[], ['deadline_not_working_day'], ['deadline_not_working_day']]);
});

test('drafting is reopened while the text is locked and nothing was sent', () => {
  const facts = { round: 'closed', letterIssued: false, locked: true } as const;
  const rulings = [
    ruleOnReopening(facts),
    ruleOnReopening({ ...facts, round: 'open' }),
    ruleOnReopening({ ...facts, letterIssued: true }),
    ruleOnReopening({ ...facts, round: null }),
    ruleOnReopening({ ...facts, locked: false }),
    ruleOnReopening({ ...facts, round: 'superseded' }),
  ].map((ruling) => ('refused' in ruling ? ruling.refused : 'supersede'));

  expect(rulings).toEqual([
    'supersede',
    'supersede',
    'letter_sent',
    'no_round',
    'drafting_open',
    'round_superseded',
  ]);
});
