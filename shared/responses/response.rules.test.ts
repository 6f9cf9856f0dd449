import { expect, test } from 'vitest';
import { type ResponseFacts, ruleOnAnswer, ruleOnResponse } from './response.rules.ts';

const FACTS: ResponseFacts = {
  firstLetterDated: '2026-11-24',
  askIds: ['a'],
  responseIds: ['r'],
  postKnown: true,
};
const REPLY = { kind: 'substantive' as const, receivedOn: '2026-12-01', answers: [] };
const TODAY = '2026-12-02';

test.each([
  [null, {}, {}],
  ['not_issued', {}, { firstLetterDated: null }],
  ['received_in_future', { receivedOn: '2026-12-03' }, {}],
  ['received_before_letter', { receivedOn: '2026-11-23' }, {}],
  ['new_date_not_later', { newExpectedOn: '2026-12-01' }, {}],
  ['original_unknown', { kind: 'correction' as const }, {}],
  [null, { kind: 'correction' as const, correctsId: 'r' }, {}],
  ['addressee_unknown', {}, { postKnown: false }],
  ['kind_answers_nothing', { kind: 'holding' as const, answers: [{ askId: 'a' }] }, {}],
  ['ask_unknown', { answers: [{ askId: 'a' }, { askId: 'b' }] }, {}],
  [null, { answers: [{ askId: 'a' }] }, {}],
])('the rule on a response says %s', (said, more, facts) => {
  expect(ruleOnResponse({ ...REPLY, ...more }, { ...FACTS, ...facts }, TODAY)).toBe(said);
});

test('only what needs no reply may be recorded without one', () => {
  expect(ruleOnAnswer({ answer: 'agreed', responseId: null }, false)).toBe('reply_needed');
  expect(ruleOnAnswer({ answer: 'withdrawn', responseId: null }, false)).toBeNull();
  expect(ruleOnAnswer({ answer: 'agreed', responseId: 'r' }, false)).toBe('response_unknown');
  expect(ruleOnAnswer({ answer: 'agreed', responseId: 'r' }, true)).toBeNull();
});
