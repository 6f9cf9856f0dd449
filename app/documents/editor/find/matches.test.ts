import { expect, test } from 'vitest';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { matchesIn, type Sought } from './matches.ts';

const { nodes, marks, text } = {
  nodes: documentSchema.nodes,
  marks: documentSchema.marks,
  text: (words: string) => documentSchema.text(words),
};

/** A text with a paragraph for each of these. */
function textOf(...paragraphs: string[]) {
  const content = paragraphs.map((words) =>
    nodes['paragraph']!.create(null, words ? text(words) : null),
  );
  return nodes['doc']!.create(null, content);
}

const loosely = { matchCase: false, wholeWords: false };

function found(doc: ReturnType<typeof textOf>, words: string, how: Partial<Sought> = {}) {
  return matchesIn(doc, { words, ...loosely, ...how }).map(({ from, to }) =>
    doc.textBetween(from, to, '/'),
  );
}

test('every place is found, whatever the case, unless case is asked for', () => {
  const doc = textOf('Mayors and mayors', 'MAYORS');
  expect(found(doc, 'mayors')).toEqual(['Mayors', 'mayors', 'MAYORS']);
  expect(found(doc, 'mayors', { matchCase: true })).toEqual(['mayors']);
  expect(found(doc, '')).toEqual([]);
});

test('whole words are not found inside longer ones', () => {
  const doc = textOf('art, party, (art) Art’s état');
  expect(found(doc, 'art', { wholeWords: true })).toEqual(['art', 'art', 'Art']);
  expect(found(doc, 'tat', { wholeWords: true })).toEqual([]);
});

test('an accent is part of its letter, however it is stored', () => {
  const decomposed = 'Ynys Mo\u0302n';
  expect(found(textOf('Ynys Môn', decomposed), 'môn')).toEqual(['Môn', 'Mo\u0302n']);
  expect(found(textOf('Ynys Môn', decomposed), 'Mon')).toEqual([]);
  expect(found(textOf(decomposed), 'o')).toEqual([]);
});

test('straight quotes and spaces find curly and unbreakable ones', () => {
  expect(found(textOf('the mayor’s £5\u00A0million'), "mayor's £5 million")).toEqual([
    'mayor’s £5\u00A0million',
  ]);
});

test('nothing is found across paragraphs, footnotes or words proposed for deletion', () => {
  expect(found(textOf('end', 'start'), 'endstart')).toEqual([]);
  const struck = marks['deletion']!.create({ id: 's', person: 'p', office: 'o' });
  const mixed = nodes['doc']!.create(null, [
    nodes['paragraph']!.create(null, [
      text('bus'),
      nodes['footnote']!.create({ text: 'bus' }),
      text('es '),
      documentSchema.text('bus', [struck]),
    ]),
  ]);
  expect(matchesIn(mixed, { words: 'bus', ...loosely })).toEqual([{ from: 1, to: 4 }]);
  expect(matchesIn(mixed, { words: 'buses', ...loosely })).toEqual([]);
  expect(matchesIn(mixed, { words: 'es', ...loosely })).toEqual([{ from: 5, to: 7 }]);
});

test('words found do not overlap, and letters with capitals of another length keep their place', () => {
  expect(found(textOf('aaaa'), 'aa')).toEqual(['aa', 'aa']);
  expect(found(textOf('İstanbul bus'), 'bus')).toEqual(['bus']);
});
