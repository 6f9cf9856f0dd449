import { expect, test } from 'vitest';
import { countWords } from './count-words.rules.ts';

test.each([
  ['', 0],
  ['One word', 2],
  ['  spaces \n and\u00A0lines ', 3],
  ['twenty-one and/or £2.50', 3],
  ['the mayor’s 1,607,084 people', 4],
  ['buses – and trams', 3],
  ['buses—and trams', 3],
  ['… “quoted” (or so)', 3],
  ['Llanfair­pwll 5%', 2],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
