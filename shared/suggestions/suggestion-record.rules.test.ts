import { expect, test } from 'vitest';
import type { Suggestion } from './suggestion.rules.ts';
import type { SuggestionState } from './suggestion.state.ts';
import { type Recorded, recordChanges } from './suggestion-record.rules.ts';

const pending: Suggestion = {
  id: 's1',
  person: 'ann',
  office: 'north-east',
  blockId: 'c1',
  blockLabel: '1',
  kind: 'insert',
  inserted: 'all',
  deleted: '',
  counters: null,
};
const recorded = (state: SuggestionState): Recorded => ({ ...pending, state });
const nobody = () => null;

test('what is new or says something else is put on record, what is the same is not', () => {
  expect(recordChanges([], [pending], nobody).open).toEqual([pending]);
  expect(recordChanges([recorded('open')], [pending], nobody).open).toEqual([]);
  const longer = { ...pending, inserted: 'all the' };
  expect(recordChanges([recorded('open')], [longer], nobody).open).toEqual([longer]);
});

test.each([
  ['its author', 'ann', 'withdrawn'],
  ['somebody else', 'ben', 'overtaken'],
  ['nobody knows whom', null, 'overtaken'],
])('taken out by %s it is on record as such', (_, who, state) => {
  expect(recordChanges([recorded('open')], [], () => who).gone).toEqual([{ id: 's1', state }]);
});

test('what undo brings back is open again, unless it was decided on', () => {
  expect(recordChanges([recorded('withdrawn')], [pending], nobody).open).toEqual([pending]);
  expect(recordChanges([recorded('overtaken')], [pending], nobody).open).toEqual([pending]);
  expect(recordChanges([recorded('accepted')], [pending], nobody).open).toEqual([]);
  expect(recordChanges([recorded('rejected')], [], nobody).gone).toEqual([]);
});
