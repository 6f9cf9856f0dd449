import { expect, test } from 'vitest';
import { nextDay } from './next-meeting.rules.ts';

const TODAY = '2026-11-24';
const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-03-26', '2027-03-29']);

const after = (day: string, perYear: number | null, before: string | null = null) =>
  nextDay({ day, perYear, before }, TODAY, HOLIDAYS);

test('a forum that promised four meetings a year meets next after three months', () => {
  expect(after('2026-12-01', 4)).toEqual({ day: '2027-03-01', by: 'promise' });
  expect(after('2026-12-01', 2)).toEqual({ day: '2027-06-01', by: 'promise' });
  expect(after('2026-12-01', 24)).toEqual({ day: '2026-12-15', by: 'promise' });
});

test('a number that does not divide the year is counted in weeks, and no meeting fewer is held', () => {
  expect(after('2026-12-01', 8)).toEqual({ day: '2027-01-12', by: 'promise' });
  expect(after('2026-12-01', 5)).toEqual({ day: '2027-02-09', by: 'promise' });
});

test('a day on a weekend or a bank holiday gives way to the next working day', () => {
  expect(after('2026-11-28', 12)).toEqual({ day: '2026-12-29', by: 'promise' });
  expect(after('2026-11-25', 12)).toEqual({ day: '2026-12-29', by: 'promise' });
  expect(after('2026-12-26', 4)).toEqual({ day: '2027-03-30', by: 'promise' });
});

test('a month that is too short gives its last day, and the one after is not drawn back by it', () => {
  expect(after('2027-08-31', 12).day).toBe('2027-09-30');
  expect(after('2024-01-31', 12).day).toBe('2026-11-30');
  expect(nextDay({ day: '2026-11-30', perYear: 4, before: null }, TODAY, HOLIDAYS).day).toBe(
    '2027-03-01',
  );
});

test('the next after a meeting of long ago is still to come', () => {
  expect(after('2024-10-10', 4)).toEqual({ day: '2027-01-11', by: 'promise' });
});

test('where no number is promised, the same time goes by as before this meeting', () => {
  expect(after('2026-12-01', null, '2026-11-03')).toEqual({ day: '2026-12-29', by: 'gap' });
  expect(after('2026-12-01', null, '2026-12-01')).toEqual({ day: null, by: null });
  expect(after('2026-12-01', null)).toEqual({ day: null, by: null });
});
