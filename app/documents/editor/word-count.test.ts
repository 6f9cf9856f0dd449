import { expect, test } from 'vitest';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { wordsBetween, wordsOfText } from './word-count.ts';

const { nodes, marks } = documentSchema;
const author = { id: 'a', person: 'p', office: 'o' };

/** A clause of plain words, words proposed for deletion, words proposed, and one bracket. */
function aText() {
  const said = (words: string, mark?: keyof typeof marks, attrs: object = author) =>
    documentSchema.text(words, mark ? [marks[mark]!.create(attrs)] : []);
  const wording = { ...author, alternative: 'x' };
  return nodes['doc']!.create(null, [
    nodes['clause']!.create(null, [
      nodes['paragraph']!.create(null, [
        said('Fund buses '),
        said('and ferries ', 'deletion'),
        said('and all trams ', 'insertion'),
        said('now', 'wording', { ...wording, kind: 'original' }),
        said('by next year', 'wording', { ...wording, kind: 'proposed' }),
        nodes['footnote']!.create({ text: 'A note of five words.' }),
      ]),
    ]),
    nodes['paragraph']!.create(null, said('Two words')),
  ]);
}

test('words are counted as the text would stand', () => {
  expect(wordsOfText(aText())).toBe('Fund buses and all trams now'.split(' ').length + 2);
});

test('words of a selection are counted as far as it goes', () => {
  const doc = aText();
  expect(wordsBetween(doc, 2, 2 + 'Fund buses'.length)).toBe(2);
  expect(wordsBetween(doc, 2, doc.content.size)).toBe(8);
});

test('words in two paragraphs are not run together', () => {
  const doc = nodes['doc']!.create(null, [
    nodes['paragraph']!.create(null, documentSchema.text('end')),
    nodes['paragraph']!.create(null, documentSchema.text('start')),
  ]);
  expect(wordsOfText(doc)).toBe(2);
  expect(wordsBetween(doc, 0, doc.content.size)).toBe(2);
});
