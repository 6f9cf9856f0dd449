import { expect, test } from 'vitest';
import { type EarlierDecision, reconfirm } from './reconfirm.rules.ts';

const CLAUSES = new Set(['c1', 'a1']);
const UNANSWERED = { gone: [], condition: null };
const onAsk = { clauseId: 'a1', text: 'While the grant lasts.' };
const onGone = { clauseId: 'a9', text: 'Not in rural areas.' };
const onWhole = { clauseId: null, text: 'Buses first.' };

function endorsed(...reservations: EarlierDecision['reservations']): EarlierDecision {
  return { choice: 'endorse_with_reservations', reservations, condition: null };
}

test('a decision whose clauses all stand is said again with the same reservations', () => {
  const again = reconfirm(endorsed(onAsk, onWhole), CLAUSES, UNANSWERED);

  expect(again).toEqual({
    choice: 'endorse_with_reservations',
    reservations: [onAsk, onWhole],
    condition: null,
  });
});

test('a reservation whose clause is gone is neither dropped nor moved before the office says so', () => {
  const earlier = endorsed(onAsk, onGone, { ...onGone, text: 'Nor at night.' });

  expect(reconfirm(earlier, CLAUSES, UNANSWERED)).toEqual({
    unanswered: { gone: [0, 1], condition: false },
  });
  expect(reconfirm(earlier, CLAUSES, { ...UNANSWERED, gone: ['drop', null] })).toEqual({
    unanswered: { gone: [1], condition: false },
  });
  expect(reconfirm(earlier, CLAUSES, { ...UNANSWERED, gone: ['drop', 'whole'] })).toMatchObject({
    reservations: [onAsk, { clauseId: null, text: 'Nor at night.' }],
  });
});

test('with its only reservation dropped an office endorses plainly', () => {
  const again = reconfirm(endorsed(onGone), CLAUSES, { ...UNANSWERED, gone: ['drop'] });

  expect(again).toEqual({ choice: 'endorse', reservations: [], condition: null });
});

test('a condition is set anew or left off only as the office says', () => {
  const condition = { kind: 'offices' as const, count: 3 };
  const earlier: EarlierDecision = { choice: 'endorse', reservations: [], condition };
  const said = (answer: 'same' | 'none' | null) =>
    reconfirm(earlier, CLAUSES, { gone: [], condition: answer });

  expect(said(null)).toEqual({ unanswered: { gone: [], condition: true } });
  expect(said('same')).toMatchObject({ choice: 'endorse', condition });
  expect(said('none')).toMatchObject({ choice: 'endorse', condition: null });
});
