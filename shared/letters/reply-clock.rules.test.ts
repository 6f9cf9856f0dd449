import { expect, test } from 'vitest';
import { expectedBy, replyTarget, replyTargetWords } from './reply-clock.rules.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const TRANSPORT = { name: 'Department for Transport', replyTargetWorkingDays: 7 };
const TREASURY = { name: 'HM Treasury', replyTargetWorkingDays: null };

test('without a published target a reply is expected in twenty working days', () => {
  const target = replyTarget([TREASURY]);
  expect(expectedBy('2026-11-24', target, HOLIDAYS)).toBe('2026-12-22');
  expect(replyTargetWords(target)).toBe(
    '20 working days, the general target for government correspondence',
  );
});

test('a shorter published target counts, and is named', () => {
  const target = replyTarget([TREASURY, TRANSPORT]);
  expect(expectedBy('2026-11-24', target, HOLIDAYS)).toBe('2026-12-03');
  expect(replyTargetWords(target)).toBe(
    '7 working days, the target published by Department for Transport',
  );
});

test('a published target above the general one never lengthens the wait', () => {
  const slow = { name: 'Slow', replyTargetWorkingDays: 25 };
  expect(replyTarget([slow])).toEqual({ workingDays: 20, departmentName: null });
});
