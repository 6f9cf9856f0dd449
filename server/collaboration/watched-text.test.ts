import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate, textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import { clause, doc, proposedTexts, text } from '#tests/fixtures/proposed-text.ts';
import { WatchedText } from './watched-text.ts';

type Act = { block: number; at: number; act: 'type' | 'delete' | 'drop' | 'copy' };
const acts = fc.array(
  fc.record<Act>({
    block: fc.nat(9),
    at: fc.nat(9),
    act: fc.constantFrom('type', 'delete', 'drop', 'copy'),
  }),
  { maxLength: 12 },
);

test('whatever is changed, it reads as the whole text does', () => {
  fc.assert(
    fc.property(proposedTexts, acts, (start, changes) => {
      const live = new Y.Doc();
      Y.applyUpdate(live, firstUpdate(start));
      const watched = new WatchedText(Y.encodeStateAsUpdate(live));
      live.on('update', (bytes: Uint8Array) => watched.apply(bytes));
      for (const change of changes) perform(live.getXmlFragment('default'), change);
      expect(watched.blocks.map(full)).toEqual((textOfDoc(live).content ?? []).map(full));
    }),
  );
});

test('a block nobody touched is the same object as before', () => {
  const live = new Y.Doc();
  Y.applyUpdate(live, firstUpdate(doc(clause('c1', text('One')), clause('c2', text('Two')))));
  const watched = new WatchedText(Y.encodeStateAsUpdate(live));
  const [one, two] = watched.blocks;
  live.on('update', (bytes: Uint8Array) => watched.apply(bytes));
  firstText(live.getXmlFragment('default').get(1))?.insert(0, 'Not ');
  expect(watched.blocks[0]).toBe(one);
  expect(watched.blocks[1]).not.toBe(two);
});

/** An empty element has no content in one reading and an empty list in the other. */
function full(node: object) {
  return { attrs: {}, content: [], ...node };
}

function perform(fragment: Y.XmlFragment, { block, at, act }: Act) {
  const place = block % Math.max(fragment.length, 1);
  const chosen = fragment.get(place);
  if (!(chosen instanceof Y.XmlElement)) return;
  const line = firstText(chosen);
  if (act === 'type') line?.insert(at % (line.length + 1), 'x');
  if (act === 'delete' && line && line.length > 0) line.delete(at % line.length, 1);
  if (act === 'drop') fragment.delete(place, 1);
  if (act === 'copy') fragment.insert(at % (fragment.length + 1), [chosen.clone()]);
}

function firstText(type: unknown): Y.XmlText | undefined {
  if (type instanceof Y.XmlText) return type;
  if (!(type instanceof Y.XmlElement)) return undefined;
  for (const child of type.toArray()) {
    const found = firstText(child);
    if (found) return found;
  }
  return undefined;
}
