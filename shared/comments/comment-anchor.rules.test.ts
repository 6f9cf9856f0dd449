import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate, TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { lettersOf } from '#shared/documents/letters.rules.ts';
import { type Anchor, anchorOf, findPassage } from './comment-anchor.rules.ts';

const paragraph = (words: string): DocumentJson => ({
  type: 'paragraph',
  content: words === '' ? [] : [{ type: 'text', text: words }],
});

const clause = (id: string, ...paragraphs: string[]): DocumentJson => ({
  type: 'clause',
  attrs: { id },
  content: paragraphs.map(paragraph),
});

/** A live text of these blocks, as one browser holds it. */
function aText(...content: DocumentJson[]) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstUpdate({ type: 'doc', content }));
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const shown = () => yXmlFragmentToProseMirrorRootNode(fragment, documentSchema);
  const words = (from: number, to: number) => shown().textBetween(from, to, '\n');
  return {
    doc,
    fragment,
    words,
    /** The anchor of the first place where these words stand. */
    anchor: (quote: string): Anchor => {
      const block = lettersOf(fragment).find((each) => each.words.includes(quote));
      const at = block?.words.indexOf(quote) ?? 0;
      const from = block?.placeOfLetter(at) ?? 0;
      return anchorOf(fragment, { from, to: from + quote.length })!;
    },
    /** What the editor would underline. */
    found: (anchor: Anchor): string | null => {
      const passage = findPassage(lettersOf(fragment), anchor);
      return passage && words(passage.from, passage.to);
    },
    /** The nth piece of text. */
    piece: (nth: number): Y.XmlText => lettersOf(fragment).flatMap(({ runs }) => runs)[nth]!.text,
  };
}

/** Another browser with the same text; `meet` exchanges what each has written. */
function another(text: ReturnType<typeof aText>) {
  const other = aText();
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(text.doc));
  return {
    ...other,
    meet: () => {
      Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(text.doc));
      Y.applyUpdate(text.doc, Y.encodeStateAsUpdate(other.doc));
    },
  };
}

test('a passage is found where it stands, also in the second paragraph of a clause', () => {
  const text = aText(clause('c1', 'Fares rose.', 'Journeys fell in May.'), clause('c2', 'More.'));
  const anchor = text.anchor('fell in');

  expect(anchor).toMatchObject({ blockId: 'c1', quote: 'fell in', after: ' May.' });
  expect(anchor.before).toBe('Fares rose.\nJourneys ');
  expect(text.found(anchor)).toBe('fell in');
});

test('of a selection over several blocks, the part in the first counts', () => {
  const text = aText(clause('c1', 'Fares rose.'), clause('c2', 'Journeys fell.'));
  const anchor = anchorOf(text.fragment, { from: 8, to: 20 });

  expect(anchor).toMatchObject({ blockId: 'c1', quote: 'rose.' });
  expect(text.found(anchor!)).toBe('rose.');
});

test('where nothing is written there is nothing to comment on', () => {
  const text = aText(clause('c1', ''), clause('c2', '  '));
  expect(anchorOf(text.fragment, { from: 0, to: 12 })).toBeNull();
});

test('words put in at either edge are no part of the passage; those put into its middle are', () => {
  const text = aText(clause('c1', 'Keep the fare low.'));
  const anchor = text.anchor('the fare');

  text.piece(0).insert(13, ' then');
  text.piece(0).insert(9, 'bus ');
  text.piece(0).insert(5, 'now ');

  expect(text.found(anchor)).toBe('the bus fare');
});

test('a passage whose words were deleted is gone, whatever words like it stand elsewhere in its block', () => {
  const text = aText(clause('c1', 'Fares rose in spring, and prices rose in May.'));
  const anchor = text.anchor('rose');
  text.piece(0).delete(6, 4);
  expect(text.found(anchor)).toBeNull();
});

test('a passage typed over is gone', () => {
  const text = aText(clause('c1', 'Fares rose in spring.'));
  const anchor = text.anchor('rose in spring');
  text.doc.transact(() => {
    text.piece(0).delete(6, 14);
    text.piece(0).insert(6, 'fell');
  });
  expect(text.found(anchor)).toBeNull();
});

test('undoing the deletion brings a passage back, in every browser', () => {
  const text = aText(clause('c1', 'Fares rose in May.'), clause('c2', 'Prices rose in June.'));
  const other = another(text);
  const anchor = text.anchor('rose');
  const undo = new Y.UndoManager(text.fragment);

  text.piece(0).delete(6, 4);
  other.meet();
  expect([text.found(anchor), other.found(anchor)]).toEqual([null, null]);
  undo.undo();
  other.meet();

  expect([text.found(anchor), other.found(anchor)]).toEqual(['rose', 'rose']);
});

test('a block that was deleted and brought back has its passage again', () => {
  const text = aText(clause('c1', 'Fares rose.'), clause('c2', 'Journeys fell in May.'));
  const other = another(text);
  const anchor = text.anchor('fell');
  const undo = new Y.UndoManager(text.fragment);

  text.fragment.delete(1, 1);
  other.meet();
  expect([text.found(anchor), other.found(anchor)]).toEqual([null, null]);
  undo.undo();
  other.meet();

  expect([text.found(anchor), other.found(anchor)]).toEqual(['fell', 'fell']);
});

test('words moved to another block are found by their quote only where it stands once', () => {
  const moved = 'a fare of two pounds';
  const once = aText(clause('c1', `Keep ${moved}.`), clause('c2', 'Ask: '));
  const anchor = once.anchor(moved);
  once.piece(0).delete(5, moved.length);
  once.piece(1).insert(5, moved);
  expect(once.found(anchor)).toBe(moved);

  once.piece(1).insert(5, `${moved} and `);
  expect(once.found(anchor)).toBeNull();
});

test('of two like it in its block, the one with the same words around it is meant', () => {
  const before = aText(clause('c1', 'Buses are late again. Trains are late again, they say.'));
  const second = lettersOf(before.fragment)[0]!.words.lastIndexOf('are late again');
  const from = lettersOf(before.fragment)[0]!.placeOfLetter(second)!;
  const anchor = anchorOf(before.fragment, { from, to: from + 'are late again'.length })!;

  const retyped = aText(clause('c1', 'Our buses are late again. Trains are late again, they say.'));
  const passage = findPassage(lettersOf(retyped.fragment), { ...anchor, start: '', end: '' })!;

  expect(retyped.words(0, passage.from)).toBe('Our buses are late again. Trains ');
  expect(retyped.words(passage.from, passage.to)).toBe('are late again');
});

test('an anchor that is no position at all finds nothing and does no harm', () => {
  const text = aText(clause('c1', 'Fares rose.'));
  for (const start of ['', 'AA==', '////', 'no base64 at all']) {
    const anchor = { ...text.anchor('rose'), start, end: start, quote: 'nowhere to be found' };
    expect(text.found(anchor)).toBeNull();
  }
});

const WORDS = fc.stringMatching(/^[a-c ]{1,30}$/).filter((words) => words.trim() !== '');

test('whatever others write around it, a passage that keeps its words stays on them', () => {
  const edit = fc.record({ before: fc.boolean(), at: fc.nat(), words: WORDS, cut: fc.nat(5) });
  const property = fc.property(
    fc.array(WORDS, { minLength: 1, maxLength: 4 }),
    fc.record({ nth: fc.nat(), at: fc.nat(), length: fc.nat() }),
    fc.array(edit, { maxLength: 8 }),
    (paragraphs, { nth, at, length }, edits) => {
      const text = aText(clause('c1', ...paragraphs), clause('c2', 'Other words'));
      const place = nth % paragraphs.length;
      const words = paragraphs[place]!;
      const start = at % words.length;
      const quote = words.slice(start, start + 1 + (length % (words.length - start)));
      fc.pre(quote.trim() === quote);
      const run = lettersOf(text.fragment)[0]!.runs[place]!;
      const from = run.place + start;
      const anchor = anchorOf(text.fragment, { from, to: from + quote.length })!;
      const other = another(text);

      let head = start;
      for (const each of edits) {
        const piece = other.piece(place);
        const tail = piece.length - head - quote.length;
        const offset = each.before ? 0 : head + quote.length;
        const room = each.before ? head : tail;
        const spot = offset + (room > 0 ? each.at % room : 0);
        const cut = Math.min(each.cut, offset + room - spot);
        piece.delete(spot, cut);
        piece.insert(spot, each.words);
        if (each.before) head += each.words.length - cut;
      }
      other.meet();

      expect(text.found(anchor)).toBe(quote);
      expect(other.found(anchor)).toBe(quote);
    },
  );
  fc.assert(property, { numRuns: 300 });
});
