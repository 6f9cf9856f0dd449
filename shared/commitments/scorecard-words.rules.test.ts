import { expect, test } from 'vitest';
import { medianWords, openWords, shareWords } from './scorecard-words.rules.ts';

test('small numbers are said as numbers, and a percentage never stands alone', () => {
  expect(shareWords({ n: 1, of: 2 })).toBe('1 of 2');
  expect(shareWords({ n: 0, of: 0 })).toBe('0 of 0');
  expect(shareWords({ n: 15, of: 60 })).toBe('15 of 60 (25%)');
});

test('a median says how many answers it rests on, and what is open stands beside it', () => {
  const days = { median: 14.5, dated: 2, open: 3, longestOpen: 40, atLeast: 20 };
  expect(medianWords(days)).toBe('14.5 working days, of 2 answers');
  expect(openWords(days)).toBe(
    '3, the longest for 40 working days so far. With these at their age of today, the median is at least 20 working days',
  );
  const none = { median: null, dated: 0, open: 0, longestOpen: null, atLeast: null };
  expect(medianWords(none)).toBe('No dated answer on record');
  expect(openWords(none)).toBe('None');
  expect(openWords({ ...none, open: 1, longestOpen: 1, atLeast: 1 })).toBe(
    '1, the longest for 1 working day so far',
  );
});
