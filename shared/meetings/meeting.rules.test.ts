import { expect, test } from 'vitest';
import { arranged, notOpenWords, offersFor } from './agenda.rules.ts';
import {
  actionName,
  cadenceWords,
  carriedTo,
  meetingState,
  ruleOnChange,
} from './meeting.rules.ts';
import { MEETING_MOVES, MEETING_STATES } from './meeting.state.ts';

const TODAY = '2026-11-24';

test('of all moves only these are legal, and every other is refused', () => {
  const legal = [...MEETING_STATES, 'none' as const].flatMap((state) =>
    MEETING_MOVES.flatMap((move) => {
      const ruling = ruleOnChange(state, { move, day: TODAY }, TODAY);
      return 'to' in ruling ? [`${state} ${move} ${ruling.to}`] : [];
    }),
  );
  expect(legal).toEqual([
    'planned move planned',
    'planned hold held',
    'planned cancel cancelled',
    'none plan planned',
    'none record held',
  ]);
});

test('nothing is planned for a day gone by, nor held on a day to come', () => {
  const past = ruleOnChange('planned', { move: 'move', day: '2026-11-23' }, TODAY);
  const early = ruleOnChange('planned', { move: 'hold', day: '2026-11-25' }, TODAY);
  expect([past, early]).toEqual([{ refused: 'meeting_in_past' }, { refused: 'meeting_in_future' }]);
});

test('a meeting moved twice and then cancelled is cancelled', () => {
  const moves = ['plan', 'move', 'move', 'cancel'] as const;
  expect(meetingState(moves.map((move) => ({ move })))).toBe('cancelled');
});

test('what was promised stands beside what the record shows, in numbers', () => {
  const promise = { perYear: 2, on: '2024-10-17' };
  expect(cadenceWords(promise, ['2024-10-11', '2025-05-23'])).toBe(
    '2 promised a year; held 1 since 17 October 2024',
  );
  expect(cadenceWords(null, [])).toBe('No number promised; 0 held on record');
});

test('an action has one id, and is carried to every later meeting of its forum', () => {
  const open = [
    { meetingId: 'm1', agreedOn: '2026-11-01', name: actionName(1) },
    { meetingId: 'm2', agreedOn: '2026-12-01', name: actionName(2) },
    { meetingId: 'm3', agreedOn: '2027-01-01', name: actionName(12345) },
  ];
  expect(carriedTo({ id: 'm2', day: '2026-12-01' }, open)).toEqual([open[0]]);
  expect(open.map(({ name }) => name)).toEqual(['ACT-0001', 'ACT-0002', 'ACT-12345']);
});

test('of what is not open to everybody invited only the number is told', () => {
  const offer = (key: string, openTo: string[]) => {
    return { key, kind: 'drafting' as const, subjectId: key, words: `Title ${key}`, openTo };
  };
  const offers = [offer('all', ['a', 'b', 'c']), offer('some', ['a', 'c'])];
  const { items, notOpen } = offersFor(['a', 'b'], offers);
  expect(items).toEqual([{ key: 'all', kind: 'drafting', subjectId: 'all', words: 'Title all' }]);
  expect(notOpenWords(notOpen)).toBe('1 item not open to all');
  expect(notOpenWords(2)).toBe('2 items not open to all');
});

test('an item goes up, down or out, and no further than the ends', () => {
  const items = ['a', 'b', 'c'].map((key) => {
    return { key, kind: 'own' as const, subjectId: null, words: key };
  });
  const keys = (key: string, how: 'up' | 'down' | 'out') =>
    arranged(items, key, how)
      .map((item) => item.key)
      .join('');
  expect(keys('b', 'up')).toBe('bac');
  expect(keys('b', 'down')).toBe('acb');
  expect(keys('a', 'up')).toBe('abc');
  expect(keys('c', 'down')).toBe('abc');
  expect(keys('b', 'out')).toBe('ac');
});
