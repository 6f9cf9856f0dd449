import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueReminder, owesAnswer } from './reminder.rules.ts';

const deadline = new Date('2026-11-27T12:00:00Z');
const openedAt = new Date('2026-11-20T12:00:00Z');
const round = { opensAt: null, openedAt, deadline, reminderHours: [72, 24, 4] };
const before = (hours: number) => new Date(deadline.getTime() - hours * 3_600_000);

test('each reminder is due from its hour on, until the next', () => {
  const due = [73, 72, 25, 24, 5, 4, 0.1].map((hours) => dueReminder(round, before(hours)));
  expect(due).toEqual([null, 72, 72, 24, 24, 4, 4]);
});

test('after the deadline, without reminders, or where its hour lay before the opening, none is due', () => {
  expect(dueReminder(round, deadline)).toBeNull();
  expect(dueReminder({ ...round, reminderHours: [] }, before(1))).toBeNull();
  expect(dueReminder({ ...round, openedAt: before(48) }, before(30))).toBeNull();
  expect(dueReminder({ ...round, opensAt: before(20) }, before(10))).toBeNull();
});

test('whatever the hours and however long nothing ran, one is due at most, and never twice', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 167 }), { maxLength: 5 }),
      fc.array(fc.integer({ min: -5, max: 170 }), { maxLength: 40 }),
      (reminderHours, runs) => {
        const sent = new Set<number>();
        for (const hours of runs.toSorted((a, b) => b - a)) {
          const due = dueReminder({ ...round, reminderHours }, before(hours));
          if (due === null) continue;
          expect(due).toBeGreaterThanOrEqual(hours);
          expect(Math.min(...sent)).toBeGreaterThanOrEqual(due);
          sent.add(due);
        }
      },
    ),
    { numRuns: 10_000 },
  );
});

test('an office that has decided, on a condition or not, owes no answer; one that waits to be heard does', () => {
  const said = {
    decisionId: 'd',
    choice: 'endorse' as const,
    counts: true,
    origin: 'made' as const,
    finalAt: null,
    decidedFor: 'h',
    holderId: 'h',
  };
  const none = { ...said, decisionId: null, choice: null, decidedFor: null };
  const owing = [none, said, { ...said, counts: false }].map((last) => owesAnswer(last, deadline));
  expect(owing).toEqual([true, false, false]);
  expect(owesAnswer({ ...said, origin: 'by_phone' }, deadline)).toBe(true);
  expect(owesAnswer({ ...said, holderId: 'successor' }, deadline)).toBe(true);
  expect(owesAnswer({ ...none, holderId: null }, deadline)).toBe(false);
});
