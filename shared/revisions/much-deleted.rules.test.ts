import { expect, test } from 'vitest';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { isMuchDeleted } from './much-deleted.rules.ts';

const paragraph = (id: string, words: string): DocumentJson => ({
  type: 'paragraph',
  attrs: { id },
  content: words === '' ? [] : [{ type: 'text', text: words }],
});
const doc = (...content: DocumentJson[]): DocumentJson => ({ type: 'doc', content });
const words = (count: number) => 'Fund buses every day. '.repeat(count);
const LONG = doc(paragraph('a', words(20)), paragraph('b', words(20)), paragraph('c', words(20)));

test('two paragraphs of three gone are much, one of three is not', () => {
  expect(isMuchDeleted(LONG, doc(paragraph('a', words(20))))).toBe(true);
  expect(isMuchDeleted(LONG, doc(paragraph('a', words(20)), paragraph('b', words(20))))).toBe(
    false,
  );
});

test('a text emptied within its paragraphs is much, and so is one replaced by other words', () => {
  const emptied = doc(paragraph('a', ''), paragraph('b', ''), paragraph('c', words(20)));
  const replaced = doc(paragraph('x', 'Something else entirely. '.repeat(60)));
  expect(isMuchDeleted(LONG, emptied)).toBe(true);
  expect(isMuchDeleted(LONG, replaced)).toBe(true);
});

test('a short text may go whole, and what was only moved is still there', () => {
  const short = doc(paragraph('a', words(5)));
  const [a, b, c] = LONG.content ?? [];
  expect(isMuchDeleted(short, doc())).toBe(false);
  expect(isMuchDeleted(LONG, doc(c!, b!, a!))).toBe(false);
});
