import { expect, test } from 'vitest';
import { daysOffOf } from '#shared/calendar/days-off.rules.ts';
import { type AskState, askState, byUrgency, isLate } from './ask.rules.ts';
import type { ClockFacts, ClockResponse } from './ask-clock.rules.ts';
import type { ResponseKind } from './response.state.ts';

type Known = Parameters<typeof askState>[0];
const DAYS_OFF = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const CALENDAR = { daysOff: DAYS_OFF, pauses: [] };
/** Sent to a department without a target of its own, so expected by 22 December. */
const SENT: ClockFacts = {
  askedOn: '2026-11-24',
  sendings: [
    { postId: 'chancellor', receivedOn: '2026-11-24', department: 'HM Treasury', targetDays: null },
  ],
  moves: [],
};
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
  postId: null,
  transferredTo: null,
  ...more,
});
const on = (
  today: string,
  known: Partial<Pick<ClockFacts, 'moves'> & Pick<Known, 'answers'>> = {},
  clock = SENT,
) => {
  const { moves: responses = [], answers = [] } = known;
  return askState({ clock: { ...clock, moves: responses }, answers }, today, CALENDAR);
};

test('an ask is awaited up to and on the day its reply is expected by', () => {
  expect(on('2026-12-22')).toEqual({
    state: 'awaiting',
    expectedBy: '2026-12-22',
    pausedUntil: null,
    told: null,
  });
});

test('from the working day after it is overdue, and holidays are not counted', () => {
  expect(on('2026-12-23')).toMatchObject({ state: 'overdue', workingDays: 1 });
  expect(on('2026-12-29')).toMatchObject({ state: 'overdue', workingDays: 3, since: '2026-12-22' });
});

test('a weekend alone makes nothing overdue', () => {
  expect(isLate('2026-12-18', '2026-12-20', DAYS_OFF)).toBe(false);
  expect(isLate('2026-12-18', '2026-12-21', DAYS_OFF)).toBe(true);
});

test('a holding reply moves the day, and the ask is overdue against the new one', () => {
  const moved = [moves('1', {})];
  expect(on('2026-12-31', { moves: moved })).toMatchObject({ state: 'held', until: '2027-01-15' });
  expect(on('2027-01-18', { moves: moved })).toMatchObject({
    state: 'overdue',
    since: '2027-01-15',
  });
});

test('the day of a corrected holding reply no longer counts', () => {
  const moved = [
    moves('1', {}),
    moves('2', { kind: 'correction', correctsId: '1', newExpectedOn: null }),
  ];
  expect(on('2026-12-15', { moves: moved })).toMatchObject({ expectedBy: '2026-12-22' });
});

test('with a transfer the time of the next department begins, as awaited rather than held', () => {
  const moved = [moves('1', { kind: 'transfer', newExpectedOn: '2027-01-12' })];
  expect(on('2026-12-15', { moves: moved })).toEqual({
    state: 'awaiting',
    expectedBy: '2027-01-12',
    pausedUntil: null,
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
  expect(on('2026-12-23', {}, { ...SENT, sendings: [] })).toMatchObject({
    state: 'awaiting',
    expectedBy: null,
  });
});

test('while Parliament is dissolved no day makes an ask overdue, and the state says until when', () => {
  const pauses = [{ startsOn: '2026-12-01', endsOn: '2027-01-11' }];
  const calendar = { pauses, daysOff: daysOffOf(DAYS_OFF, pauses) };
  const state = (today: string) => askState({ clock: SENT, answers: [] }, today, calendar);
  expect(state('2026-12-23')).toMatchObject({
    state: 'awaiting',
    expectedBy: '2027-02-01',
    pausedUntil: '2027-01-11',
  });
  expect(state('2027-01-11')).toMatchObject({ state: 'awaiting', pausedUntil: null });
  expect(state('2027-02-02')).toMatchObject({ state: 'overdue', workingDays: 1 });
});

test('the longest overdue come first and the answered last', () => {
  const states: AskState[] = [
    { state: 'answered', answer: 'agreed', told: null },
    { state: 'awaiting', expectedBy: null, pausedUntil: null, told: null },
    { state: 'held', until: '2027-01-15', pausedUntil: null, told: null },
    { state: 'overdue', since: '2026-12-22', workingDays: 3, pausedUntil: null, told: null },
    { state: 'overdue', since: '2026-12-01', workingDays: 18, pausedUntil: null, told: null },
  ];
  expect(states.toSorted(byUrgency).map((s) => ('since' in s ? s.since : s.state))).toEqual([
    '2026-12-01',
    '2026-12-22',
    'held',
    'awaiting',
    'answered',
  ]);
});
