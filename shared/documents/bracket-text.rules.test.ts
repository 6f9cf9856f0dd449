import { expect, test } from 'vitest';
import { withBracketsShown } from './bracket-text.rules.ts';
import type { DocumentJson } from './document-json.ts';
import { plainText } from './plain-text.rules.ts';

const words = (text: string, alternative?: string, id?: string): DocumentJson => ({
  type: 'text',
  text,
  ...(alternative && { marks: [{ type: 'wording', attrs: { alternative, id } }] }),
});
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content });

test('wordings of one passage stand in one pair of brackets, divided by a stroke', () => {
  const text = paragraph(words('Pay '), words('£2', 'a', '1'), words('£3', 'a', '2'), words('.'));

  expect(plainText(withBracketsShown(text))).toBe('Pay [£2 / £3].');
});

test('two passages side by side keep brackets of their own', () => {
  const text = paragraph(words('now', 'a', '1'), words('here', 'b', '2'));

  expect(plainText(withBracketsShown(text))).toBe('[now][here]');
});

test('a bracket round a whole clause opens in its first paragraph and closes in its last', () => {
  const clause = {
    type: 'clause',
    content: [
      paragraph(words('one', 'a', '1')),
      paragraph(words('two', 'a', '1'), words('delete', 'a', '2')),
    ],
  };

  expect(plainText(withBracketsShown(clause))).toBe('[one\ntwo / delete]');
});
