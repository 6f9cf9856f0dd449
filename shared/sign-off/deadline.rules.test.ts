import { expect, test } from 'vitest';
import { londonMoment, proposedDeadline } from './deadline.rules.ts';

test('a deadline is what a clock in London shows, in winter and in summer', () => {
  const moments = [
    londonMoment('2026-12-01', '17:00'),
    londonMoment('2026-07-01', '17:00'),
    londonMoment('2027-03-28', '00:30'),
    londonMoment('2027-03-28', '02:30'),
    londonMoment('2026-10-25', '03:00'),
  ].map((moment) => moment.toISOString());

  expect(moments).toEqual([
    '2026-12-01T17:00:00.000Z',
    '2026-07-01T16:00:00.000Z',
    '2027-03-28T00:30:00.000Z',
    '2027-03-28T01:30:00.000Z',
    '2026-10-25T03:00:00.000Z',
  ]);
});

test('what is no day or no time is no moment', () => {
  const typed = [londonMoment('', '17:00'), londonMoment('2026-12-01', ''), londonMoment('x', 'y')];

  expect(typed.map((moment) => Number.isNaN(moment.getTime()))).toEqual([true, true, true]);
});

test('five working days at 5pm are proposed, bank holidays left out', () => {
  const now = new Date('2026-12-22T10:00:00Z');
  const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);

  expect(proposedDeadline(now, holidays)).toEqual({ day: '2026-12-31', time: '17:00' });
});
