import { expect, test } from 'vitest';
import { ageInDays, type ClockFacts, type ClockResponse, postClocks } from './ask-clock.rules.ts';

const DAYS_OFF = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const sent = (postId: string, targetDays: number | null = null, receivedOn = '2026-11-24') => {
  return { postId, receivedOn, department: `Department of ${postId}`, targetDays };
};
const said = (more: Partial<ClockResponse>): ClockResponse => ({
  id: 'said',
  kind: 'holding',
  receivedOn: '2026-12-10',
  newExpectedOn: null,
  correctsId: null,
  postId: null,
  transferredTo: null,
  ...more,
});
const clocks = (facts: Partial<ClockFacts>) =>
  postClocks(
    { askedOn: '2026-11-24', sendings: [sent('treasury')], moves: [], ...facts },
    DAYS_OFF,
  ).map(({ postId, expectedBy }) => [postId, expectedBy]);

test('each post addressed has a clock of its own, by its department’s target', () => {
  expect(clocks({ sendings: [sent('treasury'), sent('transport', 7)] })).toEqual([
    ['transport', '2026-12-03'],
    ['treasury', '2026-12-22'],
  ]);
});

test('a holding reply moves the clock of whom it is from, and no other', () => {
  const sendings = [sent('treasury'), sent('transport', 7)];
  const moves = [said({ postId: 'treasury', newExpectedOn: '2027-01-15' })];
  expect(clocks({ sendings, moves })).toEqual([
    ['transport', '2026-12-03'],
    ['treasury', '2027-01-15'],
  ]);
});

test('a holding reply from an unknown hand speaks for every post', () => {
  const sendings = [sent('treasury'), sent('transport', 7)];
  const moves = [said({ newExpectedOn: '2027-01-15' })];
  expect(clocks({ sendings, moves }).map(([, day]) => day)).toEqual(['2027-01-15', '2027-01-15']);
});

test('with a transfer the next department’s time begins, and the first one’s ends', () => {
  const moves = [
    said({
      kind: 'transfer',
      postId: 'treasury',
      transferredTo: { postId: 'transport', department: 'Transport', targetDays: 7 },
    }),
  ];
  expect(clocks({ moves })).toEqual([['transport', '2026-12-21']]);
});

test('a transfer to a post that was asked itself leaves that post the clock it has', () => {
  const sendings = [sent('treasury'), sent('transport', 7)];
  const moves = [
    said({ kind: 'transfer', postId: 'treasury', transferredTo: sent('transport', 7) }),
  ];
  expect(clocks({ sendings, moves })).toEqual([['transport', '2026-12-03']]);
});

test('a transfer that does not say to whom begins the general target', () => {
  expect(clocks({ moves: [said({ kind: 'transfer' })] })).toEqual([[null, '2027-01-12']]);
});

test('a letter sent again, to the next holder of the post, begins nothing anew', () => {
  const sendings = [sent('treasury'), sent('treasury', null, '2026-12-14')];
  expect(clocks({ sendings })).toEqual([['treasury', '2026-12-22']]);
});

test('where a letter came later than it was dated, its post’s time begins that day', () => {
  expect(clocks({ sendings: [sent('treasury', null, '2026-11-26')] })).toEqual([
    ['treasury', '2026-12-24'],
  ]);
});

test('the age counts whole days from the day first asked', () => {
  expect(ageInDays('2026-11-24', '2026-11-24')).toBe(0);
  expect(ageInDays('2026-11-24', '2027-11-24')).toBe(365);
});
