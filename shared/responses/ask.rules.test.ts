import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskState, askState, byUrgency, type ClockResponse } from './ask.rules.ts';
import type { ResponseKind } from './response.state.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const ASK = { askedOn: '2026-11-24', expectedBy: '2026-12-22' };
const at = (moment: string) => new Date(`2026-12-${moment}Z`);
const written = (moment: string, kind: ResponseKind | null = 'substantive') => ({
  answer: 'declined' as const,
  kind,
  recordedAt: at(moment),
});
const moves = (id: string, more: Partial<ClockResponse>): ClockResponse => ({
  id,
  kind: 'holding',
  receivedOn: '2026-12-10',
  newExpectedOn: '2027-01-15',
  correctsId: null,
  ...more,
});
const on = (
  today: string,
  known: Partial<Parameters<typeof askState>[1]> = {},
  ask: Parameters<typeof askState>[0] = ASK,
) => askState(ask, { answers: [], responses: [], ...known }, today, HOLIDAYS);

test('an ask is awaited up to and on the day its reply is expected by', () => {
  expect(on('2026-12-22')).toEqual({ state: 'awaiting', expectedBy: '2026-12-22', told: null });
});

test('from the working day after it is overdue, and holidays are not counted', () => {
  expect(on('2026-12-23')).toMatchObject({ state: 'overdue', workingDays: 1 });
  expect(on('2026-12-29')).toMatchObject({ state: 'overdue', workingDays: 3, since: '2026-12-22' });
});

test('a weekend alone makes nothing overdue', () => {
  expect(on('2026-12-20', {}, { ...ASK, expectedBy: '2026-12-18' }).state).toBe('awaiting');
});

test('a holding reply moves the day, and the ask is overdue against the new one', () => {
  const responses = [moves('1', {})];
  expect(on('2026-12-31', { responses })).toMatchObject({ state: 'held', until: '2027-01-15' });
  expect(on('2027-01-18', { responses })).toMatchObject({ state: 'overdue', since: '2027-01-15' });
});

test('the day of a corrected holding reply no longer counts', () => {
  const responses = [
    moves('1', {}),
    moves('2', { kind: 'correction', correctsId: '1', newExpectedOn: null }),
  ];
  expect(on('2026-12-15', { responses })).toMatchObject({ expectedBy: '2026-12-22' });
});

test('with a transfer the time of the next department begins, as awaited rather than held', () => {
  const responses = [moves('1', { kind: 'transfer', newExpectedOn: '2027-01-12' })];
  expect(on('2026-12-15', { responses })).toEqual({
    state: 'awaiting',
    expectedBy: '2027-01-12',
    told: null,
  });
});

test('the newest written answer stands', () => {
  const answers = [written('12T10:00'), { ...written('14T10:00'), answer: 'agreed' as const }];
  expect(on('2027-03-01', { answers })).toMatchObject({ state: 'answered', answer: 'agreed' });
});

test('what was only said is unconfirmed: the clock runs on, and a written answer stands', () => {
  const oral = { answer: 'agreed' as const, kind: 'oral' as const, recordedAt: at('15T10:00') };
  expect(on('2026-12-23', { answers: [oral] })).toMatchObject({ state: 'overdue', told: 'agreed' });
  expect(on('2026-12-23', { answers: [written('12T10:00'), oral] })).toMatchObject({
    state: 'answered',
    answer: 'declined',
    told: 'agreed',
  });
});

test('where no clock ran an unanswered ask is awaited without a day', () => {
  expect(on('2026-12-23', {}, { ...ASK, expectedBy: null })).toMatchObject({
    state: 'awaiting',
    expectedBy: null,
  });
});

test('an ask without an answer is overdue exactly when a working day has passed', () => {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((n) => new Date(Date.UTC(2026, 10, 24 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (expectedBy, today) => {
      const { state } = on(today, {}, { ...ASK, expectedBy });
      expect(state === 'overdue' ? today > expectedBy : state === 'awaiting').toBe(true);
    }),
  );
});

test('the longest overdue come first and the answered last', () => {
  const states: AskState[] = [
    { state: 'answered', answer: 'agreed', told: null },
    { state: 'awaiting', expectedBy: null, told: null },
    { state: 'held', until: '2027-01-15', told: null },
    { state: 'overdue', since: '2026-12-22', workingDays: 3, told: null },
    { state: 'overdue', since: '2026-12-01', workingDays: 18, told: null },
  ];
  expect(states.toSorted(byUrgency).map((s) => ('since' in s ? s.since : s.state))).toEqual([
    '2026-12-01',
    '2026-12-22',
    'held',
    'awaiting',
    'answered',
  ]);
});
