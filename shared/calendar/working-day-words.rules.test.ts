import { expect, test } from 'vitest';
import { inWorkingDaysWords, workingDaysWords } from './working-day-words.rules.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const TUESDAY = '2026-11-24';

test('a day to come is counted in working days and named', () => {
  expect(inWorkingDaysWords('2026-11-23', '2026-11-26', HOLIDAYS)).toBe(
    'in 3 working days (Thursday 26 November)',
  );
  expect(inWorkingDaysWords(TUESDAY, '2026-11-25', HOLIDAYS)).toBe(
    'in 1 working day (Wednesday 25 November)',
  );
});

test('another year is said', () => {
  expect(inWorkingDaysWords('2026-12-24', '2027-01-04', HOLIDAYS)).toBe(
    'in 4 working days (Monday 4 January 2027)',
  );
});

test('the same day is today, and a day gone by is counted back', () => {
  expect(inWorkingDaysWords(TUESDAY, TUESDAY, HOLIDAYS)).toBe('today');
  expect(inWorkingDaysWords(TUESDAY, '2026-11-20', HOLIDAYS)).toBe('2 working days ago');
  expect(inWorkingDaysWords(TUESDAY, '2026-11-23', HOLIDAYS)).toBe('1 working day ago');
});

test('across a weekend alone there is nothing to count', () => {
  expect(inWorkingDaysWords('2026-11-27', '2026-11-28', HOLIDAYS)).toBe('on Saturday 28 November');
});

test('one day is singular', () => {
  expect([0, 1, 2].map(workingDaysWords)).toEqual([
    '0 working days',
    '1 working day',
    '2 working days',
  ]);
});
