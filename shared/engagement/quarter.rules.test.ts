import { expect, test } from 'vitest';
import {
  isOver,
  quarterOf,
  quarterSpan,
  quartersUpTo,
  quarterWords,
  spanSoFar,
} from './quarter.rules.ts';

test('every day lies in the one quarter whose span holds it', () => {
  for (const day of ['2026-01-01', '2026-03-31', '2026-04-01', '2026-11-24', '2026-12-31']) {
    const { from, to } = quarterSpan(quarterOf(day));
    expect([from <= day, day < to]).toEqual([true, true]);
  }
  expect(quarterSpan('2026-Q4')).toEqual({ from: '2026-10-01', to: '2027-01-01' });
  expect(quarterWords('2026-Q4')).toBe('October to December 2026');
});

test('quarters go back across the year, and one is over the day after its last', () => {
  expect(quartersUpTo('2026-02-10', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
  expect(isOver('2026-Q3', '2026-09-30')).toBe(false);
  expect(isOver('2026-Q3', '2026-10-01')).toBe(true);
});

test('of a running quarter only what has been is counted', () => {
  expect(spanSoFar('2026-Q4', '2026-11-24')).toEqual({ from: '2026-10-01', to: '2026-11-25' });
  expect(spanSoFar('2026-Q3', '2026-11-24')).toEqual({ from: '2026-07-01', to: '2026-10-01' });
});
