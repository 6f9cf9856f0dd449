import { expect, test } from 'vitest';
import { FOOTNOTE_MOST_LETTERS, ruleOnFootnote } from './footnote-words.rules.ts';

test('a note is kept as one line, composed', () => {
  expect(ruleOnFootnote('  Office for\nNational  Statistics, Mo\u0302n ')).toEqual({
    text: 'Office for National Statistics, Môn',
  });
});

test('a note says something, and not too much', () => {
  expect(ruleOnFootnote(' \n ')).toEqual({ refused: 'footnote_empty' });
  expect(ruleOnFootnote('a'.repeat(FOOTNOTE_MOST_LETTERS))).toHaveProperty('text');
  expect(ruleOnFootnote('a'.repeat(FOOTNOTE_MOST_LETTERS + 1))).toEqual({
    refused: 'footnote_too_long',
  });
});
