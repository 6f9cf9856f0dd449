import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOffOf } from '#shared/calendar/days-off.rules.ts';
import { addDays } from '#shared/calendar/working-day.rules.ts';
import { askState } from './ask.rules.ts';
import { ageInDays, type ClockFacts, type ClockResponse, postClocks } from './ask-clock.rules.ts';

const START = '2023-01-02';
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(START, n));
const postId = fc.constantFrom('treasury', 'transport', 'communities');
const post = fc.record({
  postId,
  // The same post under another department's name, as after a renaming.
  department: fc.constantFrom('DLUHC', 'MHCLG', 'HM Treasury'),
  targetDays: fc.option(fc.integer({ min: 1, max: 30 })),
});
const sending = fc.tuple(post, day).map(([to, receivedOn]) => ({ ...to, receivedOn }));

const response: fc.Arbitrary<ClockResponse> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  kind: fc.constantFrom('acknowledgement', 'holding', 'transfer', 'correction', 'substantive'),
  receivedOn: day,
  newExpectedOn: fc.option(day),
  correctsId: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 3 }),
  postId: fc.option(postId),
  transferredTo: fc.option(post),
});

const timeline = fc.record({
  clock: fc.record({
    askedOn: day,
    sendings: fc.array(sending, { maxLength: 4 }),
    moves: fc.array(response, { maxLength: 6 }),
  }),
  holidays: fc.uniqueArray(day, { maxLength: 20 }),
  pauses: fc.array(
    fc
      .tuple(day, fc.integer({ min: 1, max: 60 }))
      .map(([startsOn, length]) => ({ startsOn, endsOn: addDays(startsOn, length) })),
    { maxLength: 2 },
  ),
  today: day,
});

const RUNS = { numRuns: 10_000 };
/** What was on record on a day. */
const asOf = ({ askedOn, sendings, moves }: ClockFacts, today: string): ClockFacts => ({
  askedOn,
  sendings: sendings.filter(({ receivedOn }) => receivedOn <= today),
  moves: moves.filter(({ receivedOn }) => receivedOn <= today),
});

test('no timeline makes an ask expected before it was asked, or late while it is not', () => {
  fc.assert(
    fc.property(timeline, ({ clock, holidays, pauses, today }) => {
      const daysOff = daysOffOf(new Set(holidays), pauses);
      const now = askState({ clock, answers: [] }, today, { daysOff, pauses });
      const early = postClocks(clock, daysOff).filter(
        ({ expectedBy, runsFrom }) => runsFrom < clock.askedOn || expectedBy < clock.askedOn,
      );
      expect(early).toEqual([]);
      expect(now.state !== 'overdue' || (now.workingDays > 0 && today > now.since)).toBe(true);
    }),
    RUNS,
  );
});

test('whatever happens to an ask, its age is never negative and grows by one each day', () => {
  fc.assert(
    fc.property(timeline, ({ clock, today }) => {
      const tomorrow = addDays(today, 1);
      const age = ageInDays(asOf(clock, today).askedOn, today);
      const next = ageInDays(asOf(clock, tomorrow).askedOn, tomorrow);
      expect(age).toBeGreaterThanOrEqual(0);
      expect(next - age).toBe(today >= clock.askedOn ? 1 : 0);
    }),
    RUNS,
  );
});

test('no post that is to answer is lost on the way: a clock runs as long as one was begun', () => {
  fc.assert(
    fc.property(timeline, ({ clock, holidays, pauses }) => {
      const daysOff = daysOffOf(new Set(holidays), pauses);
      const clocks = postClocks(clock, daysOff);
      const posts = new Set(clocks.map((each) => each.postId));
      expect(clocks.length > 0).toBe(clock.sendings.length > 0);
      expect(posts.size).toBe(clocks.length);
    }),
    RUNS,
  );
});

test('another day off never brings a reply forward', () => {
  fc.assert(
    fc.property(timeline, day, ({ clock, holidays, pauses }, added) => {
      const soonest = (days: string[]) =>
        postClocks(clock, daysOffOf(new Set(days), pauses))[0]?.expectedBy ?? '';
      expect(soonest([...holidays, added]) >= soonest(holidays)).toBe(true);
    }),
    RUNS,
  );
});
