import { expect, test } from 'vitest';
import {
  type RecordedTerm,
  rightsComeBack,
  ruleOnCorrectingTerm,
  type TermWords,
} from './term-correction.rules.ts';

const FIRST: RecordedTerm = {
  holderId: 'first',
  personName: 'Ann Example',
  styledName: 'Ann Example, Mayor of the area',
  title: 'Mayor of the area',
  party: 'Independent',
  startsOn: '2022-05-09',
  endsOn: '2026-05-11',
  pollOn: null,
  endedByPoll: true,
  reElected: false,
  firstActOn: null,
};
const SECOND: RecordedTerm = {
  ...FIRST,
  holderId: 'second',
  personName: 'Bo Exmple',
  styledName: 'Bo Exmple, Mayor of the area',
  startsOn: '2026-05-11',
  endsOn: '2026-11-20',
  pollOn: '2026-05-07',
  endedByPoll: false,
};
const RESIGNED: RecordedTerm = { ...FIRST, endedByPoll: false };

const correct = (terms: readonly RecordedTerm[], asked: Partial<TermWords>, holderId = 'second') =>
  ruleOnCorrectingTerm(terms, { ...(holderId === 'first' ? FIRST : SECOND), ...asked, holderId });

test('a name is corrected whatever the term, and no day moves with it', () => {
  const asked = { personName: 'Bo Example', styledName: 'Bo Example, Mayor of the area' };

  expect(correct([FIRST, SECOND], asked)).toEqual({ was: SECOND, ending: null });
  expect(correct([FIRST, SECOND], { title: 'Metro Mayor' }, 'first')).toEqual({
    was: FIRST,
    ending: null,
  });
});

test.each<[string, RecordedTerm[], string, string]>([
  ['the day of the poll', [FIRST, SECOND], '2026-05-07', 'first'],
  ['the day before the poll', [FIRST, SECOND], '2026-05-06', 'term_starts_before_poll'],
  ['the day before its end', [FIRST, SECOND], '2026-11-19', 'first'],
  ['the day of its end', [FIRST, SECOND], '2026-11-20', 'term_ends_before_start'],
  ['a gap after a resignation', [RESIGNED, SECOND], '2026-05-12', 'nobody'],
  ['before the one before resigned', [RESIGNED, SECOND], '2026-05-10', 'term_starts_too_early'],
  [
    'the day the one before resigned',
    [{ ...RESIGNED, endsOn: '2026-05-08' }, SECOND],
    '2026-05-08',
    'nobody',
  ],
  [
    'the day the one before began',
    [{ ...FIRST, startsOn: '2026-05-08' }, SECOND],
    '2026-05-08',
    'term_starts_too_early',
  ],
  [
    'the day of its first signature',
    [FIRST, { ...SECOND, firstActOn: '2026-05-12' }],
    '2026-05-12',
    'first',
  ],
  [
    'the day after its first signature',
    [FIRST, { ...SECOND, firstActOn: '2026-05-12' }],
    '2026-05-13',
    'term_signed_before_start',
  ],
  ['where nobody was mayor before', [SECOND], '2026-05-08', 'nobody'],
  [
    'a term that came with the facts',
    [{ ...SECOND, pollOn: null }],
    '2026-05-12',
    'start_is_a_fact',
  ],
])('a term begins on %s', (_day, terms, startsOn, expected) => {
  const ruling = correct(terms, { startsOn });

  const outcome = 'refused' in ruling ? ruling.refused : (ruling.ending?.holderId ?? 'nobody');
  expect(outcome).toBe(expected);
});

test('what changes nothing, or no term of the office, is refused', () => {
  expect(correct([FIRST, SECOND], {})).toEqual({ refused: 'nothing_corrected' });
  expect(correct([FIRST], { personName: 'Bo Example' })).toEqual({ refused: 'term_unknown' });
});

const TODAY = '2026-11-30';
test.each([
  ['no end was recorded before', null, '2026-12-15', false],
  ['earlier', '2026-12-15', '2026-12-08', false],
  ['the same day', '2026-12-15', '2026-12-15', false],
  ['later, and still past', '2026-11-20', '2026-11-27', false],
  ['later, and today', '2026-11-20', TODAY, false],
  ['later, from past to tomorrow', '2026-11-20', '2026-12-01', true],
  ['later, both to come', '2026-12-08', '2026-12-15', true],
])('rights that ended with a term, its end corrected: %s', (_how, before, endsOn, expected) => {
  expect(rightsComeBack({ before, endsOn, today: TODAY })).toBe(expected);
});
