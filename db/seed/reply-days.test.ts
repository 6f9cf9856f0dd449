import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysOffOf,
  foiDueOn,
  holidaysOfEngland,
  pauseOn,
} from '#shared/calendar/days-off.rules.ts';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '#shared/calendar/working-day.rules.ts';
import { FACTS } from './facts/registry.ts';

const HOLIDAYS = holidaysOfEngland(FACTS.bankHolidays);
const DAYS_OFF = daysOffOf(HOLIDAYS, FACTS.clockPauses);

test.each([
  ['2026-07-06', 20, '2026-08-03', 'no holiday between in England, one in each other part'],
  ['2026-11-05', 20, '2026-12-03', 'St Andrew’s Day holds in Scotland alone'],
  ['2023-04-17', 15, '2023-05-10', 'early May, and the coronation a week later'],
  ['2026-12-10', 20, '2027-01-12', 'Christmas, Boxing Day in substitute, New Year'],
  ['2024-03-25', 5, '2024-04-03', 'Good Friday and Easter Monday'],
  ['2026-08-28', 1, '2026-09-01', 'a weekend and the summer bank holiday'],
])('a letter of %s is expected to be answered in %i working days by %s: %s', (sent, days, by) => {
  expect(addWorkingDays(sent, days, DAYS_OFF)).toBe(by);
});

test.each([
  ['2026-07-06', '2026-08-05', '13 July in Northern Ireland, 3 August in Scotland'],
  ['2026-06-01', '2026-06-30', '15 June in Scotland'],
  ['2026-11-05', '2026-12-04', '30 November in Scotland'],
])('a freedom of information request of %s is due on %s: %s', (received, due) => {
  expect(foiDueOn(received, FACTS.bankHolidays)).toBe(due);
});

test('no day between dissolution and the new government of 2024 is counted', () => {
  expect(addWorkingDays('2024-05-24', 3, DAYS_OFF)).toBe('2024-07-05');
  expect(addWorkingDays('2024-05-24', 20, DAYS_OFF)).toBe('2024-07-30');
  expect(pauseOn('2024-07-04', FACTS.clockPauses)?.endsOn).toBe('2024-07-05');
  expect(pauseOn('2024-07-05', FACTS.clockPauses)).toBeNull();
});

test('working days counted one way count back the other, through five years of holidays', () => {
  const day = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2023-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, DAYS_OFF);
      expect(workingDaysBetween(from, to, DAYS_OFF)).toBe(count);
      expect(isWorkingDay(to, DAYS_OFF)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
