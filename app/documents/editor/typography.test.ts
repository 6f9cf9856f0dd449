import { expect, test } from 'vitest';
import { typesetAs } from './typography.ts';

/** What stands in a paragraph after these keys, one by one. */
function typed(keys: string): string {
  return [...keys].reduce((before, key) => {
    const text = before + key;
    const typeset = typesetAs(text);
    return typeset ? text.slice(0, -typeset.typed.length) + typeset.to : text;
  }, '');
}

test.each([
  ["the mayor's \"plan\" ('now')", 'the mayor’s “plan” (‘now’)'],
  ['"\'Yes\', they said"', '“‘Yes’, they said”'],
  ['and so on...', 'and so on…'],
  ['buses - and trams -- agree', 'buses – and trams – agree'],
  ['2025--26', '2025–26'],
  ['twenty-one, 2026-11-24, 10-12', 'twenty-one, 2026-11-24, 10-12'],
  ['- a list', '- a list'],
])('%s is set as %s', (keys, set) => {
  expect(typed(keys)).toBe(set);
});
