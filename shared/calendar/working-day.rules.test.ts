import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
} from './working-day.rules.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']);

test('weekends and bank holidays are not working days', () => {
  expect(isWorkingDay('2026-11-24', HOLIDAYS)).toBe(true);
  expect(isWorkingDay('2026-11-28', HOLIDAYS)).toBe(false);
  expect(isWorkingDay('2026-11-29', HOLIDAYS)).toBe(false);
  expect(isWorkingDay('2026-12-28', HOLIDAYS)).toBe(false);
});

test('day 1 is the first working day after the day a letter was sent', () => {
  expect(addWorkingDays('2026-11-24', 1, HOLIDAYS)).toBe('2026-11-25');
  expect(addWorkingDays('2026-11-27', 1, HOLIDAYS)).toBe('2026-11-30');
  expect(addWorkingDays('2026-11-28', 1, HOLIDAYS)).toBe('2026-11-30');
});

test('twenty working days reach over Christmas and New Year', () => {
  expect(addWorkingDays('2026-11-24', 20, HOLIDAYS)).toBe('2026-12-22');
  expect(addWorkingDays('2026-12-10', 20, HOLIDAYS)).toBe('2027-01-12');
});

test('counting back leaves out the day counted from', () => {
  expect(workingDaysBefore('2026-11-30', 1, HOLIDAYS)).toBe('2026-11-27');
  expect(workingDaysBefore('2026-12-29', 1, HOLIDAYS)).toBe('2026-12-24');
});

test('the count between two days is negative when the second lies before the first', () => {
  expect(workingDaysBetween('2026-11-24', '2026-11-26', HOLIDAYS)).toBe(2);
  expect(workingDaysBetween('2026-11-26', '2026-11-24', HOLIDAYS)).toBe(-2);
  expect(workingDaysBetween('2026-11-27', '2026-11-29', HOLIDAYS)).toBe(0);
});

test('counting from any day to the day that many working days later gives the number back', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, HOLIDAYS);
      expect(isWorkingDay(to, HOLIDAYS)).toBe(true);
      expect(workingDaysBetween(from, to, HOLIDAYS)).toBe(count);
    }),
  );
});
