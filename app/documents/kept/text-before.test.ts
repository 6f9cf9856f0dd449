import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { wordsWritten } from '#shared/documents/set-aside.rules.ts';
import { writtenIn } from './withdrawn.ts';

test('what one window wrote is told from what it found, also where others wrote meanwhile', () => {
  const { doc, first, unsent } = aWriter();
  first.insert(16, ' and trams');
  first.delete(0, 5);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  paragraphOf(other, 'Said by a colleague.');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server');
  paragraphOf(doc, 'A new one.');

  const copy = writtenIn(Y.encodeStateAsUpdate(doc), unsent, 'withdrawn');

  expect(copy?.reason).toBe('withdrawn');
  expect(copy?.blocks.map((block) => [block.change, wordsWritten(block)])).toEqual([
    ['changed', 'local buses and trams'],
    ['added', 'A new one.'],
  ]);
});

test('where the device no longer has the text, the words alone are handed out', () => {
  const { first, unsent } = aWriter();
  first.insert(16, ' and trams');

  const copy = writtenIn(null, unsent, 'withdrawn');

  expect(copy?.blocks.map(wordsWritten)).toEqual([' and trams']);
});

test('edits that left everything as it was leave nothing to hand out', () => {
  const { doc, first, unsent } = aWriter();
  first.insert(0, 'x');
  first.delete(0, 1);

  expect(writtenIn(Y.encodeStateAsUpdate(doc), unsent, 'withdrawn')).toBeNull();
  expect(writtenIn(Y.encodeStateAsUpdate(doc), [], 'withdrawn')).toBeNull();
});

/** Somebody with a text the server has, and what they write from then on. */
function aWriter() {
  const doc = new Y.Doc();
  const server = new Y.Doc();
  const unsent: { bytes: Uint8Array }[] = [];
  paragraphOf(server, 'Fund local buses');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server');
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'server') unsent.push({ bytes });
  });
  const paragraph = doc.getXmlFragment('default').get(0) as Y.XmlElement;
  return { doc, first: paragraph.get(0) as Y.XmlText, unsent };
}

function paragraphOf(doc: Y.Doc, words: string) {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', words.slice(0, 8));
  paragraph.insert(0, [new Y.XmlText(words)]);
  const fragment = doc.getXmlFragment('default');
  fragment.insert(fragment.length, [paragraph]);
}
