import { expect, test } from 'vitest';
import { type ResponseFacts, ruleOnAnswer, ruleOnResponse } from './response.rules.ts';

const FACTS: ResponseFacts = {
  firstLetterDated: '2026-11-24',
  askIds: ['a'],
  responses: [
    { id: 'r', kind: 'substantive' },
    { id: 'said', kind: 'oral' },
  ],
  postIds: ['chancellor'],
  coalition: ['west-yorkshire'],
};
const REPLY = { kind: 'substantive' as const, receivedOn: '2026-12-01', answers: [], about: [] };
const TODAY = '2026-12-02';

test.each([
  [null, {}, {}],
  ['not_issued', {}, { firstLetterDated: null }],
  ['received_in_future', { receivedOn: '2026-12-03' }, {}],
  ['received_before_letter', { receivedOn: '2026-11-23' }, {}],
  ['new_date_not_later', { newExpectedOn: '2026-12-01' }, {}],
  ['original_unknown', { kind: 'correction' as const }, {}],
  [null, { kind: 'correction' as const, correctsId: 'r' }, {}],
  ['original_unknown', { correctsId: 'x' }, {}],
  ['oral_unknown', { confirmsId: 'r' }, {}],
  ['not_in_writing', { kind: 'oral' as const, confirmsId: 'said' }, {}],
  [null, { confirmsId: 'said' }, {}],
  ['addressee_unknown', { postId: 'nobody' }, {}],
  ['addressee_unknown', { kind: 'transfer' as const, transferredTo: 'nobody' }, {}],
  ['transfer_to_same_post', { postId: 'chancellor', transferredTo: 'chancellor' }, {}],
  ['office_unknown', { addressedTo: 'tees-valley' }, {}],
  [null, { addressedTo: 'west-yorkshire', postId: 'chancellor' }, {}],
  ['ask_unknown', { about: ['b'] }, {}],
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
