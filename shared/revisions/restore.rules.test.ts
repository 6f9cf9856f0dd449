import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkedText, firstUpdate, TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { withoutEmptyParagraphs } from '#shared/documents/document-text.rules.ts';
import { plainText } from '#shared/documents/plain-text.rules.ts';
import { standingText } from '#shared/documents/standing-text.rules.ts';
import { blockProposalOf } from '#shared/suggestions/proposal.rules.ts';
import {
  ANN,
  clause,
  doc,
  inserted,
  proposedBlock,
  proposedTexts,
  text,
} from '#tests/fixtures/proposed-text.ts';
import { planRestore } from './restore.rules.ts';
import { carryOutRestore } from './restore-bytes.rules.ts';
import { writtenBlocks } from './written-blocks.rules.ts';

const whole = (of: DocumentJson) => checkedText(of) ?? of;
const fates = (live: DocumentJson, earlier: DocumentJson) =>
  planRestore(live, earlier).blocks.map(({ id, does }) => `${id} ${does}`);

/** A live text as its Yjs document. */
function liveDoc(of: DocumentJson): Y.Doc {
  const live = new Y.Doc();
  Y.applyUpdate(live, firstUpdate(of));
  return live;
}

const textOfDoc = (live: Y.Doc) =>
  whole(yXmlFragmentToProsemirrorJSON(live.getXmlFragment(TEXT_FRAGMENT)) as DocumentJson);

test('a block that says the same stays; one that says something else is edited; others come and go', () => {
  const live = doc(
    clause('a', text('One.')),
    clause('b', text('Two, now.')),
    clause('new', text('New.')),
  );
  const earlier = doc(
    clause('a', text('One.')),
    clause('b', text('Two.')),
    clause('gone', text('Gone.')),
  );
  const plan = planRestore(live, earlier);
  expect(fates(live, earlier)).toEqual(['a stays', 'b is_edited', 'gone is_put']);
  expect(plan.removed).toEqual([2]);
  expect(plan).toMatchObject({ changes: true, inTheWay: [] });
  expect(planRestore(earlier, earlier)).toMatchObject({ changes: false, removed: [] });
});

test('what is proposed in a block that stays is kept; in one that would change it is in the way', () => {
  const live = doc(
    clause('a', text('One'), text(' or more', inserted(ANN)), text('.')),
    clause('b', text('Two, now'), text(' and then', inserted(ANN))),
    proposedBlock(ANN, clause('s', text('Suggested.', inserted(ANN)))),
  );
  const earlier = doc(clause('a', text('One.')), clause('b', text('Two.')));
  const plan = planRestore(live, earlier);
  expect(fates(live, earlier)).toEqual(['a stays', 'b is_edited']);
  expect(plan.inTheWay.map(({ label }) => label)).toEqual(['2']);
  expect(plan.removed).toEqual([]);
});

test('proposals of the earlier text do not come back', () => {
  const earlier = doc(clause('a', text('One'), text(' or more', inserted(ANN))));
  const live = liveDoc(doc(clause('a', text('Uno'))));
  carryOutRestore(live, planRestore(textOfDoc(live), whole(earlier)));
  expect(textOfDoc(live)).toEqual(whole(doc(clause('a', text('One')))));
});

test('a caret in a block that stays, and words typed there meanwhile, are where they were', () => {
  const live = liveDoc(
    doc(clause('a', text('Keep me.')), clause('b', text('Change me.')), clause('c', text('Move.'))),
  );
  const writer = liveDoc(doc());
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(live));
  const words = (of: Y.Doc, block: number) => {
    const element = of.getXmlFragment(TEXT_FRAGMENT).get(block);
    const paragraph = element instanceof Y.XmlElement ? element.get(0) : undefined;
    return (paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined) as Y.XmlText;
  };
  const caret = Y.createRelativePositionFromTypeIndex(words(writer, 0), 4);
  words(writer, 1).insert(0, 'Please ');
  const plan = planRestore(
    textOfDoc(live),
    whole(
      doc(clause('c', text('Move.')), clause('a', text('Keep me.')), clause('b', text('Changed.'))),
    ),
  );
  carryOutRestore(live, plan);
  Y.applyUpdate(live, Y.encodeStateAsUpdate(writer));
  const place = Y.createAbsolutePositionFromRelativePosition(caret, live);
  expect(place?.index).toBe(4);
  expect(textOfDoc(live).content?.map((block) => plainText(block))).toEqual([
    'Move.',
    'Keep me.',
    'Please Changed.',
  ]);
});

test('whatever was written since, the restored text stands as it stood, beside what is suggested', () => {
  const pair = fc.tuple(proposedTexts, proposedTexts).chain(([earlier, other]) =>
    fc.record({
      earlier: fc.constant(earlier),
      live: fc
        .shuffledSubarray([...(earlier.content ?? []), ...(other.content ?? [])], { minLength: 1 })
        .chain((blocks) => fc.tuple(...blocks.map(maybeOtherWords)))
        .map((blocks) => doc(...blocks)),
    }),
  );
  fc.assert(
    fc.property(pair, ({ earlier, live: now }) => {
      const live = liveDoc(now);
      const before = textOfDoc(live);
      const plan = planRestore(before, whole(earlier));
      if (plan.inTheWay.length > 0) return;
      carryOutRestore(live, plan);
      const after = textOfDoc(live);
      const target = standingText(whole(earlier));
      const meant = new Set(idsOf(target));
      const only = new Set(idsOf(doc(...(after.content ?? []).filter(blockProposalOf))));
      const standing = (standingText(after).content ?? []).filter(
        ({ attrs }) => meant.has(attrs?.['id']) || !only.has(attrs?.['id']),
      );
      expect(withoutEmptyParagraphs(doc(...standing))).toEqual(withoutEmptyParagraphs(target));
      const suggested = (of: DocumentJson) => (of.content ?? []).filter(blockProposalOf).length;
      expect(suggested(after)).toBe(suggested(before));
    }),
    { numRuns: 500 },
  );
});

/** The same text in another window. */
function another(live: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(live));
  return other;
}

/** Every piece of words in the text's nth block. */
function piecesIn(of: Y.Doc, nth: number): Y.XmlText[] {
  const pieces = (node: unknown): Y.XmlText[] => {
    if (node instanceof Y.XmlText) return [node];
    return node instanceof Y.XmlElement ? node.toArray().flatMap(pieces) : [];
  };
  return pieces(of.getXmlFragment(TEXT_FRAGMENT).get(nth));
}

test('of blocks that change places the one somebody writes in stays, and the others go round it', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => clause(id, text(`Words of ${id}.`)));
  const live = doc(a!, b!, c!);
  const earlier = doc(c!, a!, b!);
  expect(fates(live, earlier)).toEqual(['c is_put', 'a stays', 'b stays']);
  const plan = planRestore(live, earlier, new Set(['c']));
  expect(plan.blocks.map(({ id, does }) => `${id} ${does}`)).toEqual([
    'c stays',
    'a is_put',
    'b is_put',
  ]);
  expect(plan.writtenIn).toEqual([]);
  expect(planRestore(live, earlier, new Set(['a', 'c'])).writtenIn).toHaveLength(1);
});

test('the blocks somebody wrote in lately are known from their updates', () => {
  const live = liveDoc(doc(clause('a', text('One.')), clause('b', text('Two.')), clause('c')));
  const writer = another(live);
  const updates: Uint8Array[] = [];
  writer.on('update', (bytes: Uint8Array) => updates.push(bytes));
  piecesIn(writer, 0)[0]?.insert(1, '!');
  piecesIn(writer, 1)[0]?.delete(0, 2);
  for (const bytes of updates) Y.applyUpdate(live, bytes);
  expect(writtenBlocks(live, updates)).toEqual(new Set(['a', 'b']));
});

test('what people go on writing while a text is restored is never lost: it is there, or nothing was restored', () => {
  const restored = { count: 0 };
  const drawn = fc.tuple(proposedTexts, proposedTexts).chain(([one, other]) => {
    const blocks = [...(one.content ?? []), ...(other.content ?? [])];
    const some = fc.shuffledSubarray(blocks, { minLength: 1 });
    return fc.record({
      live: some.chain((each) => fc.tuple(...each.map(maybeOtherWords))),
      earlier: some,
      writing: fc.array(fc.record({ block: fc.nat(), piece: fc.nat(), at: fc.nat() }), {
        minLength: 1,
        maxLength: 4,
      }),
    });
  });
  fc.assert(
    fc.property(drawn, ({ live: now, earlier, writing }) => {
      const live = liveDoc(doc(...now));
      const writer = another(live);
      const updates: Uint8Array[] = [];
      writer.on('update', (bytes: Uint8Array) => updates.push(bytes));
      const write = (letters: string) =>
        writing.flatMap(({ block, piece, at }, nth) => {
          const pieces = piecesIn(writer, block % now.length);
          const into = pieces[piece % Math.max(pieces.length, 1)];
          const letter = letters[nth] ?? '';
          into?.insert(at % (into.length + 1), letter);
          return into ? [letter] : [];
        });
      write('αβγδ');
      for (const bytes of updates) Y.applyUpdate(live, bytes);

      const plan = planRestore(
        textOfDoc(live),
        whole(doc(...earlier)),
        writtenBlocks(live, updates),
      );
      if (plan.inTheWay.length + plan.writtenIn.length > 0) return;
      restored.count += 1;
      const meanwhile = write('κλμν');
      carryOutRestore(live, plan);
      Y.applyUpdate(live, Y.encodeStateAsUpdate(writer));

      const words = plainText(textOfDoc(live));
      for (const each of meanwhile) expect(words).toContain(each);
    }),
    { numRuns: 500 },
  );
  expect(restored.count).toBeGreaterThan(10);
});

const idsOf = (of: DocumentJson) => (of.content ?? []).map(({ attrs }) => attrs?.['id']);

/** The block itself, or one of the same kind and id that says something else. */
function maybeOtherWords(block: DocumentJson): fc.Arbitrary<DocumentJson> {
  const id = String(block.attrs?.['id']);
  return fc.constantFrom(block, clause(id, text('Something else.')), { ...block });
}
