import { expect, test } from 'vitest';
import { mailedAnswer, mailedAttribution } from './mailed-answer.rules.ts';

test('to one question the whole reply is the answer, numbers and all', () => {
  const own = '1. Too few tutors.\n2. Too little money.';
  expect(mailedAnswer(own, 1)).toEqual({ response: 'answered', words: [own], leftOut: '' });
});

test('to several questions each answer begins with its number, and may be left out', () => {
  const own = 'Dear all,\n\n1. Tutors.\nAnd rooms.\n3) Ask us again:\n1. in May\n2. in June';
  expect(mailedAnswer(own, 3)).toEqual({
    response: 'answered',
    words: ['Tutors.\nAnd rooms.', '', 'Ask us again:\n1. in May\n2. in June'],
    leftOut: 'Dear all,',
  });
  expect(mailedAnswer('Q1: Tutors.\n7. Rooms.', 2)).toMatchObject({
    words: ['Tutors.\n7. Rooms.', ''],
  });
});

test('a number in figures begins no answer, and one that came already begins none again', () => {
  const own =
    '1. Short of\n3.5 tutors a college\n2:30 is when they meet\n1. first of all\n2. Rooms.';
  expect(mailedAnswer(own, 3)).toMatchObject({
    words: [
      'Short of\n3.5 tutors a college\n2:30 is when they meet\n1. first of all',
      'Rooms.',
      '',
    ],
  });
});

test('words that answer no question in particular are put to none', () => {
  expect(mailedAnswer('Too few tutors.', 2)).toEqual({ refused: 'answer_unnumbered' });
  expect(mailedAnswer('', 2)).toEqual({ refused: 'answer_empty' });
});

test.each([
  ['No view', 'no_view'],
  ['we have no view.', 'no_view'],
  ['Decline', 'declined'],
  ['We decline.', 'declined'],
  ['We decline to say more than this: tutors.', 'answered'],
  ['constructor', 'answered'],
])('“%s” alone is %s', (own, response) => {
  expect(mailedAnswer(own, 1)).toMatchObject({ response });
});

test('an answer by mail is shown as its office chose before, else as little as can be', () => {
  expect(mailedAttribution('answered', 'named')).toBe('named');
  expect(mailedAttribution('answered', null)).toBe('anonymous');
  expect(mailedAttribution('no_view', 'named')).toBe(null);
});
