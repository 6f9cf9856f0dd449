import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/calendar/working-day.rules.ts';
import {
  areasBeforeElection,
  electionDuring,
  type SeatFacts,
  seatOn,
  termOn,
} from './seat.rules.ts';
import { SEAT_MOVES, SEAT_STATES, SEAT_TABLE } from './seat.state.ts';
import { ruleOnSeatMove } from './seat-record.rules.ts';

const NONE = new Set<string>();
const FACTS: SeatFacts = {
  officeId: 'tees-valley',
  nextElectionOn: null,
  terms: [{ holderId: 'first', startsOn: '2024-05-07', endsOn: null }],
  elections: [],
};
const POLL = {
  electionId: 'e',
  kind: 'by_election',
  pollOn: '2027-02-04',
  noticeOn: null,
} as const;

test('a seat is held until the notice of its election, and its holder decides through the poll', () => {
  const facts = { ...FACTS, elections: [POLL] };
  const stateOn = (day: string) => seatOn(facts, day, NONE).state;

  expect(['2026-12-30', '2026-12-31', '2027-02-04', '2027-02-20'].map(stateOn)).toEqual([
    'held',
    'pre_election',
    'pre_election',
    'pre_election',
  ]);
});

test('the notice’s real day stands for the latest one', () => {
  const facts = { ...FACTS, elections: [{ ...POLL, noticeOn: '2026-12-01' }] };

  expect(seatOn(facts, '2026-12-01', NONE).state).toBe('pre_election');
});

test('the day a term ends is vacant, and the day the next begins is held', () => {
  const terms = [
    { holderId: 'first', startsOn: '2024-05-07', endsOn: '2026-11-20' },
    { holderId: 'second', startsOn: '2027-02-08', endsOn: null },
  ];
  const facts = { ...FACTS, terms, elections: [POLL] };
  const on = (day: string) => seatOn(facts, day, NONE);

  expect(on('2026-11-19')).toMatchObject({ state: 'held', holderId: 'first' });
  expect(on('2026-11-20')).toMatchObject({ state: 'vacant', holderId: null });
  expect(on('2027-02-07')).toMatchObject({ state: 'vacant', election: { electionId: 'e' } });
  expect(on('2027-02-08')).toEqual({ state: 'held', holderId: 'second', election: null });
});

test('an ordinary election that was recorded stands for the one the facts expect', () => {
  const elections = [{ ...POLL, kind: 'election' as const, pollOn: '2028-05-11' }];
  const facts = { ...FACTS, nextElectionOn: '2028-05-04', elections };

  expect(seatOn(facts, '2027-01-01', NONE).election).toMatchObject({ pollOn: '2028-05-11' });
  expect(seatOn({ ...facts, elections: [POLL] }, '2027-02-09', NONE).election).toMatchObject({
    pollOn: '2027-02-04',
  });
});

test('days that touch a pre-election period are found by the notice, and until somebody takes office', () => {
  const facts = { ...FACTS, elections: [{ ...POLL, noticeOn: '2026-12-20' }] };
  const during = (from: string, until: string) =>
    electionDuring(facts, { from, until }, NONE)?.pollOn;

  expect(during('2026-11-24', '2026-12-19')).toBeUndefined();
  expect(during('2026-11-24', '2026-12-20')).toBe('2027-02-04');
  expect(during('2027-02-05', '2027-02-06')).toBe('2027-02-04');
});

test('a recorded by-election puts its area among those before an election, and no other', () => {
  const seats = [
    { ...FACTS, officeName: 'Near', elections: [POLL] },
    { ...FACTS, officeName: 'Expected', nextElectionOn: '2027-02-11' },
    { ...FACTS, officeName: 'Far', nextElectionOn: '2028-05-04' },
  ];

  expect(areasBeforeElection(seats, '2027-01-20', NONE)).toEqual([
    { officeName: 'Near', pollOn: '2027-02-04' },
    { officeName: 'Expected', pollOn: '2027-02-11' },
  ]);
});

test('what the table does not list is refused', () => {
  const refused = SEAT_STATES.flatMap((from) =>
    SEAT_MOVES.filter((move) => 'refused' in ruleOnSeatMove(from, move)).map(
      (move) => `${from} ${move}`,
    ),
  );
  const missing = SEAT_STATES.flatMap((from) =>
    SEAT_MOVES.filter((move) => !SEAT_TABLE[from][move]).map((move) => `${from} ${move}`),
  );

  expect(refused).toEqual(missing);
  expect(refused).toEqual(['held fill', 'pre_election notice', 'vacant notice', 'vacant vacate']);
});

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2026-01-01', count));

/** Terms that follow each other with gaps, and elections at any day, in any order. */
const anyFacts = fc
  .record({
    bounds: fc.uniqueArray(day, { minLength: 0, maxLength: 8 }),
    polls: fc.array(fc.record({ pollOn: day, noticeOn: fc.option(day) }), { maxLength: 4 }),
    open: fc.boolean(),
    nextElectionOn: fc.option(day),
  })
  .map(({ bounds, polls, open, nextElectionOn }): SeatFacts => {
    const days = bounds.toSorted();
    const terms = days.flatMap((startsOn, place) => {
      if (place % 2 === 1) return [];
      const endsOn = days[place + 1] ?? null;
      return endsOn === null && !open ? [] : [{ holderId: `h${place}`, startsOn, endsOn }];
    });
    const elections = polls.map((poll, place) => {
      return { ...poll, electionId: `e${place}`, kind: 'by_election' as const };
    });
    return { officeId: 'tees-valley', nextElectionOn, terms: terms.toReversed(), elections };
  });

test('whatever is recorded, a day has one seat: vacant exactly where nobody holds it', () => {
  fc.assert(
    fc.property(anyFacts, day, (facts, on) => {
      const seat = seatOn(facts, on, NONE);
      const shuffled = {
        ...facts,
        elections: facts.elections.toReversed(),
        terms: facts.terms.toReversed(),
      };
      const { state, holderId } = seatOn(shuffled, on, NONE);

      expect({ state, holderId }).toEqual({ state: seat.state, holderId: seat.holderId });
      expect(seat.state === 'vacant').toBe(termOn(facts.terms, on) === undefined);
      const begun = (seat.election?.startsOn ?? '9999') <= on;
      expect(seat.state === 'pre_election').toBe(seat.state !== 'vacant' && begun);
    }),
    { numRuns: 10_000 },
  );
});
