import { expect, test } from 'vitest';
import { dateWords, dayInLondon, momentWords, timeWords } from './date-words.rules.ts';

test('a date is said as precisely as it is known', () => {
  expect(dateWords('2026-11-23')).toBe('23 November 2026');
  expect(dateWords('2023-10')).toBe('October 2023');
  expect(dateWords('2022')).toBe('2022');
});

test('moments are said in London time, summer and winter', () => {
  expect(momentWords(new Date('2026-11-23T14:02:00Z'))).toBe('23 November 2026 at 2:02pm');
  expect(timeWords(new Date('2026-07-01T08:00:00Z'))).toBe('9am');
  expect(dayInLondon(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
});
