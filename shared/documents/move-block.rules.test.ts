import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { moveBlock, settleRepeats } from './move-block.rules.ts';

const nobody: ReadonlySet<string> = new Set();

/** A text with a clause for each name, known by its first letter. */
function aText(...names: string[]): Y.Doc {
  const doc = new Y.Doc();
  textOf(doc).insert(0, names.map(aClause));
  return doc;
}

const textOf = (doc: Y.Doc) => doc.getXmlFragment('default');
const shown = (doc: Y.Doc) =>
  textOf(doc)
    .toArray()
    .map(
      (block) => `${(block as Y.XmlElement).getAttribute('id')}:${wordsIn(block as Y.XmlElement)}`,
    );

function aClause(name: string): Y.XmlElement {
  const clause = new Y.XmlElement('clause');
  clause.setAttribute('id', name);
  clause.insert(0, [new Y.XmlText(name)]);
  return clause;
}

const wordsIn = (block: Y.XmlElement) => (block.get(0) as Y.XmlText).toString();

function type(doc: Y.Doc, id: string, words: string) {
  const block = textOf(doc)
    .toArray()
    .find((each) => (each as Y.XmlElement).getAttribute('id') === id) as Y.XmlElement;
  (block.get(0) as Y.XmlText).insert(0, words);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function exchange(...docs: Y.Doc[]) {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

function settle(doc: Y.Doc) {
  settleRepeats(textOf(doc), { maker: doc.clientID, newId: () => 'new' });
}

test('a block moves up or down and keeps its id', () => {
  const doc = aText('a', 'b', 'c', 'd');
  expect(moveBlock(textOf(doc), { id: 'c', to: 0, busy: nobody })).toEqual({ moved: true });
  expect(shown(doc)).toEqual(['c:c', 'a:a', 'b:b', 'd:d']);
  moveBlock(textOf(doc), { id: 'a', to: 3, busy: nobody });
  expect(shown(doc)).toEqual(['c:c', 'b:b', 'd:d', 'a:a']);
});

test('a block that is gone, and a place that is not there, are refused', () => {
  const doc = aText('a', 'b');
  expect(moveBlock(textOf(doc), { id: 'x', to: 0, busy: nobody })).toEqual({
    refused: 'block_gone',
  });
  expect(moveBlock(textOf(doc), { id: 'a', to: 2, busy: nobody })).toEqual({
    refused: 'block_gone',
  });
  expect(shown(doc)).toEqual(['a:a', 'b:b']);
});

test.each([
  { id: 'b', to: 3, order: ['a', 'c', 'd', 'b'] },
  { id: 'c', to: 0, order: ['c', 'a', 'b', 'd'] },
])('words written in $id while it is moved to $to are not lost', ({ id, to, order }) => {
  const mine = aText('a', 'b', 'c', 'd');
  const theirs = copyOf(mine);
  type(theirs, id, 'more ');
  moveBlock(textOf(mine), { id, to, busy: new Set([id]) });
  exchange(mine, theirs);
  const expected = order.map((each) => (each === id ? `${id}:more ${id}` : `${each}:${each}`));
  expect(shown(mine)).toEqual(expected);
  expect(shown(theirs)).toEqual(expected);
});

test('a block is not moved past another where both are being written in', () => {
  const doc = aText('a', 'b', 'c');
  const busy = new Set(['a', 'b']);
  expect(moveBlock(textOf(doc), { id: 'a', to: 1, busy })).toEqual({ refused: 'written_in' });
  expect(shown(doc)).toEqual(['a:a', 'b:b', 'c:c']);
});

test('two people moving one block at once leave it once', () => {
  const mine = aText('a', 'b', 'c');
  const theirs = copyOf(mine);
  moveBlock(textOf(mine), { id: 'c', to: 0, busy: nobody });
  moveBlock(textOf(theirs), { id: 'c', to: 1, busy: nobody });
  exchange(mine, theirs);
  expect(shown(mine)).toHaveLength(4);
  settle(mine);
  settle(theirs);
  exchange(mine, theirs);
  expect(shown(mine)).toEqual(['c:c', 'a:a', 'b:b']);
  expect(shown(theirs)).toEqual(shown(mine));
});

test('a copy that was written in meanwhile is kept as a block of its own', () => {
  const mine = aText('a', 'b');
  const theirs = copyOf(mine);
  moveBlock(textOf(mine), { id: 'b', to: 0, busy: nobody });
  moveBlock(textOf(theirs), { id: 'b', to: 0, busy: nobody });
  type(theirs, 'b', 'more ');
  exchange(mine, theirs);
  settle(mine);
  settle(theirs);
  exchange(mine, theirs);
  expect(shown(mine)).toEqual(shown(theirs));
  expect(
    shown(mine)
      .map((each) => each.slice(each.indexOf(':') + 1))
      .toSorted(),
  ).toEqual(['a', 'b', 'more b']);
  expect(new Set(shown(mine).map((each) => each.split(':')[0])).size).toBe(3);
});

test('however four people move blocks at once, each block stands once in the end', () => {
  const move = fc.record({
    who: fc.nat(3),
    block: fc.constantFrom('a', 'b', 'c', 'd'),
    to: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 8 }), (moves) => {
      const first = aText('a', 'b', 'c', 'd');
      const docs = [first, copyOf(first), copyOf(first), copyOf(first)];
      for (const { who, block, to } of moves) {
        moveBlock(textOf(docs[who]!), { id: block, to, busy: nobody });
      }
      exchange(...docs);
      for (const doc of docs) settle(doc);
      exchange(...docs);
      for (const doc of docs) {
        expect(shown(doc)).toEqual(shown(first));
        expect(shown(doc).toSorted()).toEqual(['a:a', 'b:b', 'c:c', 'd:d']);
      }
    }),
    { numRuns: 500 },
  );
});
