import { EditorState, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  ANN,
  clause,
  deleted,
  doc,
  inserted,
  paragraph,
  proposedTexts,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { randomEdits, transactionOf } from '#tests/fixtures/random-edits.ts';
import { carryEdit } from './carried-edit.rules.ts';
import { firstUpdate, TEXT_FRAGMENT, textOfDoc } from './document-bytes.rules.ts';
import type { DocumentJson } from './document-json.ts';
import { documentSchema } from './document-model.schema.ts';
import { mapsBetween } from './kept-stretches.rules.ts';

/** Copies of one text, each as its editor has it. */
function copiesOf(of: DocumentJson, names: readonly number[]) {
  const start = firstUpdate(of);
  return names.map((clientID) => {
    const copy = new Y.Doc();
    copy.clientID = clientID;
    Y.applyUpdate(copy, start);
    return copy;
  });
}

function readIn(copy: Y.Doc) {
  return initProseMirrorDoc(copy.getXmlFragment(TEXT_FRAGMENT), documentSchema);
}

/** Makes a change in one copy; what is sent of it. */
function changeIn(copy: Y.Doc, make: (tr: Transaction) => Transaction): Uint8Array {
  const { doc: before, mapping } = readIn(copy);
  const { doc: after, mapping: way } = make(EditorState.create({ doc: before }).tr);
  const known = Y.encodeStateVector(copy);
  carryEdit(copy.getXmlFragment(TEXT_FRAGMENT), { before, after, maps: way.maps }, mapping);
  return Y.encodeStateAsUpdate(copy, known);
}

function meet(...copies: Y.Doc[]) {
  for (const one of copies) {
    for (const other of copies) Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  }
}

const wordsIn = (copy: Y.Doc) => readIn(copy).doc.children.map(({ textContent }) => textContent);

/** How many letters and elements an update says are gone. */
function takenOutBy(update: Uint8Array): number {
  const { clients } = Y.decodeUpdate(update).ds;
  return [...clients.values()].flat().reduce((sum, { len }) => sum + len, 0);
}

/** Yjs keeps marks with letters alone: a note in bold words is none itself. */
function withoutMarkedAtoms(node: DocumentJson): DocumentJson {
  const { content, marks, ...rest } = node;
  return {
    ...rest,
    ...(marks && node.type === 'text' && { marks }),
    ...(content && { content: content.map(withoutMarkedAtoms) }),
  };
}

test('whatever an editor does arrives as it was done, and the binding finds nothing left to say', () => {
  fc.assert(
    fc.property(
      proposedTexts,
      fc.array(randomEdits, { minLength: 1, maxLength: 3 }),
      (of, edits) => {
        const [copy] = copiesOf(of, [1]) as [Y.Doc];
        const { doc: before, mapping } = readIn(copy);
        const made = transactionOf(before, edits);
        if (!made) return;
        const { doc: after, mapping: way } = made.change;
        const fragment = copy.getXmlFragment(TEXT_FRAGMENT);
        carryEdit(fragment, { before, after, maps: way.maps }, mapping);
        expect(fragment.toArray().map((block) => mapping.get(block))).toEqual(after.children);
        expect(readIn(copy).doc.toJSON()).toEqual(withoutMarkedAtoms(after.toJSON()));
      },
    ),
    { numRuns: 300 },
  );
});

test('an edit of which nobody kept the steps arrives all the same', () => {
  fc.assert(
    fc.property(proposedTexts, proposedTexts, (of, other) => {
      const [copy] = copiesOf(of, [1]) as [Y.Doc];
      const before = readIn(copy).doc;
      const after = documentSchema.nodeFromJSON(other);
      const maps = mapsBetween(before, after);
      carryEdit(copy.getXmlFragment(TEXT_FRAGMENT), { before, after, maps });
      expect(readIn(copy).doc.toJSON()).toEqual(after.toJSON());
    }),
    { numRuns: 100 },
  );
});

test('of words changed in several places of a line only those go that were changed', () => {
  const [copy] = copiesOf(doc(clause('c1', text('Buses and buses and buses.'))), [1]) as [Y.Doc];
  const sent = changeIn(copy, (tr) => tr.insertText('Trams', 22, 27).insertText('Trains', 2, 7));
  expect(wordsIn(copy)).toEqual(['Trains and buses and Trams.']);
  expect(takenOutBy(sent)).toBe('Buses'.length + 'buses'.length - 's'.length * 2);
});

test('marking words, a new level and typing take out nothing', () => {
  const heading = { type: 'heading', attrs: { id: 'h1' }, content: [text('What we ask for')] };
  const [copy] = copiesOf(doc(heading), [1]) as [Y.Doc];
  const bold = documentSchema.mark('bold');
  const sent = changeIn(copy, (tr) =>
    tr
      .addMark(1, 5, bold)
      .insertText(' now', 16)
      .setNodeMarkup(0, null, { ...tr.doc.child(0).attrs, level: 3 }),
  );
  const [now] = textOfDoc(copy).content ?? [];
  expect(now).toMatchObject({ attrs: { id: 'h1', level: 3 } });
  expect(wordsIn(copy)).toEqual(['What we ask for now']);
  // The old level, in whose place the new one stands.
  expect(takenOutBy(sent)).toBe(1);
});

test('Enter before the first word of a block leaves its words to whoever is typing in them', () => {
  const [one, other] = copiesOf(doc(clause('c1', text('Buses run.'))), [1, 2]) as [Y.Doc, Y.Doc];
  changeIn(one, (tr) => tr.split(2, 2).setNodeAttribute(0, 'id', 'c0'));
  changeIn(other, (tr) => tr.insertText(' often', 11));
  meet(one, other);
  expect(wordsIn(one)).toEqual(['', 'Buses run often.']);
  expect(wordsIn(other)).toEqual(wordsIn(one));
});

test('of three who begin to write in one empty line nobody loses a letter', () => {
  const empty = doc(clause('c1'));
  const copies = copiesOf(empty, [1, 2, 3]) as [Y.Doc, Y.Doc, Y.Doc];
  for (const [at, copy] of copies.entries())
    changeIn(copy, (tr) => tr.insertText('abc'.charAt(at), 2));
  const [first, second, third] = copies;
  meet(first, second);
  changeIn(third, (tr) => tr.insertText('!', 3));
  readIn(first);
  readIn(second);
  meet(...copies);
  expect([...(wordsIn(first)[0] ?? '')].toSorted()).toEqual([...'!abc']);
});

test('a line emptied by one keeps what another writes in it', () => {
  const [one, other] = copiesOf(doc(clause('c1', text('Buses'))), [1, 2]) as [Y.Doc, Y.Doc];
  changeIn(one, (tr) => tr.delete(2, 7));
  changeIn(other, (tr) => tr.insertText('!', 7));
  meet(one, other);
  expect(wordsIn(one)).toEqual(['!']);
});

test('what is typed beside a note that is just put in or taken out stays', () => {
  const note = { type: 'footnote', attrs: { text: 'See.' } };
  const noted = doc(clause('c1', text('Fares'), note, text(' fall')));
  const [one, other] = copiesOf(noted, [1, 2]) as [Y.Doc, Y.Doc];
  changeIn(one, (tr) => tr.delete(7, 8).insert(4, documentSchema.nodeFromJSON(note)));
  changeIn(other, (tr) => tr.insertText(' now', 13));
  meet(one, other);
  expect(wordsIn(one)).toEqual(['Fares fall now']);
});

test('a letter of two halves is never cut in two', () => {
  const [copy] = copiesOf(doc(clause('c1', text('Yes \u{1f600}'))), [1]) as [Y.Doc];
  changeIn(copy, (tr) => tr.insertText('\u{1f601}', 6, 8));
  expect(wordsIn(copy)).toEqual(['Yes \u{1f601}']);
});

test('marks are named as the binding names them, so that both mean the same', () => {
  const words = text('Buses', inserted(ANN), deleted({ ...ANN, id: 's-2' }), { type: 'bold' });
  const [ours] = copiesOf(doc(paragraph(words)), [1]) as [Y.Doc];
  const theirs = new Y.Doc();
  const fragment = theirs.getXmlFragment(TEXT_FRAGMENT);
  prosemirrorJSONToYXmlFragment(documentSchema, doc(paragraph(words)), fragment);
  expect(ours.getXmlFragment(TEXT_FRAGMENT).toJSON()).toBe(fragment.toJSON());
  const formats = (of: Y.Doc) => {
    const line = of.getXmlFragment(TEXT_FRAGMENT).get(0);
    const first = line instanceof Y.XmlElement ? line.get(0) : null;
    return first instanceof Y.XmlText && first.toDelta();
  };
  expect(formats(ours)).toEqual(formats(theirs));
});
