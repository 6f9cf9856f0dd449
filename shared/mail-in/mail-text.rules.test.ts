import { expect, test } from 'vitest';
import { cutAtWord, seenText } from './mail-text.rules.ts';

test('of a text is kept what a person sees: words, blanks and line ends of one kind', () => {
  expect(seenText('Dear\r\nAnn,\r\u0000\t07\u0007 ')).toBe('Dear\nAnn,\n\t07 ');
});

test('a text is cut after a whole word or line, and says that it was', () => {
  expect(cutAtWord('fares and\nrooms', 12)).toBe('fares and …');
  expect(cutAtWord('fares and rooms', 9)).toBe('fares …');
  expect(cutAtWord('fares', 5)).toBe('fares');
});

test('a text without a blank is cut where it has to be, and never within a character', () => {
  expect(cutAtWord('abcdef', 3)).toBe('abc …');
  expect(cutAtWord('ab😀cd', 3).isWellFormed()).toBe(true);
});
