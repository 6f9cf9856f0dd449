import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  earliestExpiry,
  floorMet,
  moveDue,
  pausedUntil,
  ruleOnObjection,
  ruleOnSilence,
  runsFrom,
  type SilenceFacts,
  silenceState,
} from './silence.rules.ts';
import {
  OBJECTIONS,
  SILENCE,
  SILENCE_MOVES,
  SILENCE_STATES,
  type SilenceState,
} from './silence.state.ts';

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const at = (moment: string) => new Date(moment);

/** The procedure as the forum's rules tell it: from where, by what, to where. */
const LEGAL = [
  'proposed object_to_silence express',
  'proposed run running',
  'proposed object broken',
  'proposed amend broken',
  'proposed reopen reopened',
  'running object broken',
  'running amend broken',
  'running pause extended',
  'running expire expired',
  'running fail_floor failed_floor',
  'running reopen reopened',
  'extended object broken',
  'extended amend broken',
  'extended expire expired',
  'extended fail_floor failed_floor',
  'extended reopen reopened',
  'express reopen reopened',
  'expired reopen reopened',
];

test('the moves of a round by silence are these, and no others', () => {
  const moves = SILENCE_STATES.flatMap((from) =>
    SILENCE_MOVES.flatMap((move) => {
      const to = SILENCE[from][move];
      return to ? [`${from} ${move} ${to}`] : [];
    }),
  );
  expect(moves.toSorted()).toEqual(LEGAL.toSorted());
});

test('whatever is tried in whatever order, silence is used once, paused once, and never undone', () => {
  const move = fc.constantFrom(...SILENCE_MOVES);
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (tried) => {
      const walked: SilenceState[] = ['proposed'];
      for (const each of tried) {
        const from = walked.at(-1) ?? 'proposed';
        const to = SILENCE[from][each];
        if (to) walked.push(to);
      }
      expect(new Set(walked).size).toBe(walked.length);
      const legal = walked
        .slice(1)
        .every((to, place) =>
          LEGAL.some((line) => line.startsWith(`${walked[place]} `) && line.endsWith(` ${to}`)),
        );
      expect(legal).toBe(true);
      const over = walked.findIndex((state) => ['broken', 'failed_floor'].includes(state));
      expect(over === -1 || over === walked.length - 1).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('offices object to silence within one working day; then it runs three working days and 72 hours', () => {
  const friday = at('2026-11-27T10:00:00Z');
  const from = runsFrom(friday, HOLIDAYS);
  expect(from).toEqual(at('2026-11-30T10:00:00Z'));
  expect(earliestExpiry(from, HOLIDAYS)).toEqual(at('2026-12-03T10:00:00Z'));
});

test('over Christmas the working days count, and over the change of clocks the hours do', () => {
  const christmas = runsFrom(at('2026-12-23T12:00:00Z'), HOLIDAYS);
  expect(earliestExpiry(christmas, HOLIDAYS)).toEqual(at('2026-12-31T12:00:00Z'));
  const clocksGoForward = at('2027-03-25T12:00:00Z');
  const expiry = earliestExpiry(clocksGoForward, new Set());
  expect(expiry.getTime() - clocksGoForward.getTime()).toBeGreaterThanOrEqual(72 * 3_600_000);
});

test('a deadline a minute too early is refused, and so is a text that was broken before', () => {
  const opening = { opensAt: at('2026-11-24T10:00:00Z'), brokenBefore: false };
  const rule = (deadline: string, brokenBefore = false) =>
    ruleOnSilence({ ...opening, deadline: at(deadline), brokenBefore }, HOLIDAYS);
  expect(rule('2026-11-30T09:59:00Z')).toEqual({ refused: 'silence_too_short' });
  expect(rule('2026-11-30T10:00:00Z')).toEqual({ from: at('2026-11-25T10:00:00Z') });
  expect(rule('2026-11-30T10:00:00Z', true)).toEqual({ refused: 'silence_broken_before' });
});

const RUNNING: SilenceFacts = {
  runsFrom: at('2026-11-25T10:00:00Z'),
  deadline: at('2026-12-01T17:00:00Z'),
  objection: null,
  paused: false,
  ended: null,
  superseded: false,
  asked: 10,
  answered: 8,
  unopened: 0,
};

test('where a round by silence stands follows from its dates and what is on record', () => {
  const during = at('2026-11-26T10:00:00Z');
  const over = RUNNING.deadline;
  const state = (facts: Partial<SilenceFacts>, now: Date) =>
    silenceState({ ...RUNNING, ...facts }, now);
  expect(state({}, at('2026-11-25T09:59:59Z'))).toBe('proposed');
  expect(state({}, RUNNING.runsFrom)).toBe('running');
  expect(state({ objection: 'object_to_silence' }, during)).toBe('express');
  expect(state({ objection: 'object_to_silence' }, over)).toBe('express');
  expect(state({ objection: 'amend', superseded: true }, during)).toBe('broken');
  expect(state({ superseded: true }, during)).toBe('reopened');
  expect(state({ paused: true }, during)).toBe('extended');
  expect(state({}, over)).toBe('expired');
  expect(state({ answered: 7 }, over)).toBe('failed_floor');
  expect(state({ unopened: 1 }, over)).toBe('extended');
  expect(state({ unopened: 1, paused: true }, over)).toBe('expired');
  expect(state({ ended: 'failed_floor', superseded: true }, over)).toBe('failed_floor');
});

test('nothing is due before the end; at the end a pause comes once, then the floor decides', () => {
  const justBefore = new Date(RUNNING.deadline.getTime() - 1);
  expect(moveDue(RUNNING, justBefore)).toBeNull();
  expect(moveDue({ ...RUNNING, unopened: 2 }, RUNNING.deadline)).toBe('pause');
  expect(moveDue({ ...RUNNING, unopened: 2, paused: true }, RUNNING.deadline)).toBe('expire');
  expect(moveDue({ ...RUNNING, ended: 'expired' }, RUNNING.deadline)).toBeNull();
  expect(pausedUntil(at('2026-11-27T17:00:00Z'), HOLIDAYS)).toEqual(at('2026-11-30T17:00:00Z'));
});

test('the floor is four answers in five of those asked, to the office', () => {
  expect(floorMet({ asked: 5, answered: 4 })).toBe(true);
  expect(floorMet({ asked: 14, answered: 11 })).toBe(false);
  expect(floorMet({ asked: 14, answered: 12 })).toBe(true);
});

test('an objection is taken where the table has it, and else refused with the reason', () => {
  const rulings = SILENCE_STATES.map((state) => OBJECTIONS.map((o) => ruleOnObjection(state, o)));
  for (const [place, row] of rulings.entries()) {
    const state = SILENCE_STATES[place] as SilenceState;
    for (const [column, ruling] of row.entries()) {
      const to = SILENCE[state][OBJECTIONS[column] ?? 'object'];
      expect('to' in ruling ? ruling.to : undefined).toBe(to);
    }
  }
  expect(ruleOnObjection('running', 'object_to_silence')).toEqual({
    refused: 'silence_window_over',
  });
  expect(ruleOnObjection('express', 'object')).toEqual({ refused: 'silence_not_running' });
  expect(ruleOnObjection('expired', 'amend')).toEqual({ refused: 'silence_is_over' });
});
