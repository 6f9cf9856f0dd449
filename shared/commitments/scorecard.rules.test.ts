import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '#shared/responses/answer.state.ts';
import { ANSWERS } from '#shared/responses/answer.state.ts';
import { COMMITMENT_STATES } from './commitment.state.ts';
import { countStates, median, type ScoredAsk, scorecard } from './scorecard.rules.ts';

const TODAY = '2026-12-23';
const HOLIDAYS = new Set<string>();

const waiting: ScoredAsk = {
  askedOn: '2026-12-16',
  now: { state: 'awaiting', expectedBy: '2027-01-14', pausedUntil: null, told: null },
  answeredOn: null,
  held: false,
  commitments: [],
};
function answered(answer: Answer, more: Partial<ScoredAsk> = {}): ScoredAsk {
  return {
    ...waiting,
    now: { state: 'answered', answer, told: null },
    answeredOn: '2026-12-18',
    ...more,
  };
}
const score = (...asks: ScoredAsk[]) => scorecard(asks, TODAY, HOLIDAYS);

test('from asked to delivered each step says how many of how many', () => {
  const card = score(
    waiting,
    answered('declined'),
    answered('agreed', { commitments: ['delivered', 'delivered'] }),
    answered('agreed_in_part', { commitments: ['delivered', 'broken'] }),
    answered('agreed', { commitments: ['delivered_to_confirm'] }),
  );

  expect(card).toMatchObject({
    asked: 5,
    answered: { n: 4, of: 5 },
    committed: { n: 3, of: 5 },
    delivered: { n: 1, of: 3 },
    inPart: { n: 1, of: 3 },
  });
});

test('what government decided without a reply, and what we took back, is no answer of its', () => {
  const card = score(
    answered('decided_without_reply', { answeredOn: null }),
    answered('withdrawn', { answeredOn: null }),
    answered('superseded', { answeredOn: null }),
    answered('non_committal'),
  );

  expect(card.answered).toEqual({ n: 1, of: 4 });
  expect(card.standing).toMatchObject({ decided_without_reply: 1, withdrawn: 1, superseded: 1 });
  expect(card.days).toMatchObject({ dated: 1, open: 0 });
});

test('the days an answer took are told together with how long the open ones have waited', () => {
  const old = { ...waiting, askedOn: '2026-12-09' };
  const { days } = score(answered('agreed'), answered('declined'), waiting, old, old);

  expect(days).toEqual({ median: 2, dated: 2, open: 3, longestOpen: 10, atLeast: 5 });
});

test('without an answer on record there is no median, and the age of what is open is still told', () => {
  expect(score(waiting).days).toMatchObject({ median: null, open: 1, atLeast: 5 });
  expect(score().days).toEqual({
    median: null,
    dated: 0,
    open: 0,
    longestOpen: null,
    atLeast: null,
  });
});

test('an ask that was held once counts as held, whatever was answered since', () => {
  expect(score(waiting, answered('agreed', { held: true })).held).toEqual({ n: 1, of: 2 });
});

test('nothing is hidden: every ask stands somewhere once, and no step exceeds what it is of', () => {
  const ask = fc
    .record({
      answer: fc.option(fc.constantFrom(...ANSWERS)),
      commitments: fc.array(fc.constantFrom(...COMMITMENT_STATES), { maxLength: 3 }),
    })
    .map(({ answer, commitments }) =>
      answer ? answered(answer, { commitments }) : { ...waiting, commitments },
    );
  fc.assert(
    fc.property(fc.array(ask), (asks) => {
      const card = score(...asks);
      const all = Object.values(card.standing).reduce((sum, count) => sum + count, 0);
      expect(all).toBe(card.asked);
      for (const { n, of } of [card.answered, card.committed, card.delivered, card.held]) {
        expect(n).toBeLessThanOrEqual(of);
      }
      expect(card.delivered.n + card.inPart.n).toBeLessThanOrEqual(card.committed.n);
      expect(card.days.median === null).toBe(card.days.dated === 0);
    }),
  );
});

test('however long the open asks will take, the median of all is at least what is said today', () => {
  const numbers = fc.array(fc.nat(200), { minLength: 1 });
  fc.assert(
    fc.property(numbers, fc.array(fc.tuple(fc.nat(200), fc.nat(200))), (took, waits) => {
      const today = median([...took, ...waits.map(([age]) => age)]);
      const inTheEnd = median([...took, ...waits.map(([age, more]) => age + more)]);
      expect(inTheEnd).toBeGreaterThanOrEqual(today ?? 0);
    }),
  );
});

test('the median of an even number lies half way between the two in the middle', () => {
  expect(median([9, 1, 4, 2])).toBe(3);
  expect(median([5])).toBe(5);
});

test('promises are counted once each, the overdue among them again by that word', () => {
  const counts = countStates([
    { state: 'on_track', overdue: true },
    { state: 'on_track', overdue: false },
    { state: 'broken', overdue: false },
  ]);
  expect(counts).toEqual({ on_track: 2, overdue: 1, broken: 1 });
});
