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
const READY = { newestVersion: 2, roundIsOpen: false, letterIssued: false, offices: ['a', 'b'] };
const OPENING = {
  versionNumber: 2,
  opensAt: null,
  deadline: SOON,
  threshold: { kind: 'at_least', count: 1 },
} as const;
const DAY_MS = 86_400_000;

const IN_THE_WAY = {
  scheduled: 'round_not_open_yet',
  open: 'round_closed',
  closed: 'round_closed',
  superseded: 'round_superseded',
} as const;

test('every move that is not in the table is refused, with the state it stands in', () => {
  const illegal = ROUND_STATES.flatMap((from) =>
    ROUND_MOVES.filter((move) => !MOVES[from][move]).map((move) => [from, move] as const),
  );

  expect(illegal).toHaveLength(6);
  for (const [from, move] of illegal) {
    expect(ruleOnMove(from, move)).toEqual({ refused: IN_THE_WAY[from] });
  }
});

test('every move in the table leads where it says', () => {
  for (const from of ROUND_STATES) {
    for (const [move, to] of Object.entries(MOVES[from])) {
      expect(ruleOnMove(from, move as 'close')).toEqual({ to });
    }
  }
});

test('from the deadline on a round is closed to decisions, and what has ended stays so', () => {
  const date = fc
    .integer({ min: 0, max: 10 })
    .map((hours) => new Date(NOW.getTime() + hours * 3_600_000));
  const dates = fc.record({
    opensAt: fc.option(date, { nil: null }),
    deadline: date,
    closedAt: fc.option(date, { nil: null }),
    supersededAt: fc.option(date, { nil: null }),
  });
  const holds = fc.property(dates, date, date, (round, one, other) => {
    const [now, later] = one < other ? [one, other] : [other, one];
    const state = roundState(round, now);
    const ended = state !== 'open' || now < round.deadline;
    const ends = state === 'closed' || state === 'superseded';
    const stays = !ends || roundState(round, later) === state;
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
    ruleOnOpening({ ...READY, offices: [] }, OPENING, NOW),
    ruleOnOpening(READY, { ...OPENING, deadline: NOW }, NOW),
    ruleOnOpening(READY, { ...OPENING, deadline: far }, NOW),
    ruleOnOpening(READY, { ...OPENING, opensAt: SOON }, NOW),
    ruleOnOpening(READY, { ...OPENING, threshold: { kind: 'at_least', count: 3 } }, NOW),
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
    'opens_after_deadline',
    'threshold_above_asked',
  ]);
});

test('a deadline on a weekend or a bank holiday stands, with a warning', () => {
  const holidays = new Set(['2026-12-25']);
  const warned = ['2026-11-27', '2026-11-28', '2026-12-25'].map((day) =>
    deadlineWarnings(new Date(`${day}T17:00:00Z`), [], holidays),
  );

  expect(warned.map(({ notWorkingDay }) => notWorkingDay)).toEqual([false, true, true]);
});

test('a deadline in an area’s pre-election period names the area and binds nobody else', () => {
  const area = (officeId: string, nextElectionOn: string | null) => ({
    officeId,
    officeName: officeId,
    nextElectionOn,
    terms: [],
    elections: [],
  });
  const areas = [area('near', '2026-12-10'), area('far', '2028-05-04'), area('unknown', null)];

  expect(deadlineWarnings(SOON, areas, new Set()).beforeElection).toEqual([
    { officeName: 'near', pollOn: '2026-12-10' },
  ]);
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
