import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from './update-content.ts';

test('an update says what it brings, by author, and what it builds on', () => {
  const doc = new Y.Doc();
  const text = doc.getText('default');
  text.insert(0, 'Step-free');
  const before = Y.encodeStateVector(doc);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getText('default').insert(4, '!');
  other.getText('default').delete(0, 2);
  const { inserts, deletes, needs } = readUpdate(Y.encodeStateAsUpdate(other, before));
  expect(inserts).toEqual([{ client: other.clientID, clock: 0, length: 1 }]);
  expect(deletes).toEqual([{ client: doc.clientID, clock: 0, length: 2 }]);
  expect(needs).toEqual(new Map([[doc.clientID, 5]]));
});

test('no corrupted update that is let through breaks a document that takes it in', () => {
  const { updates, whole } = aSession();
  const corrupted = fc
    .tuple(
      fc.constantFrom(...updates, whole),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([update, changes]) => {
      const bytes = update.slice();
      for (const [place, value] of changes) bytes[place % bytes.length] = value;
      return bytes;
    });
  fc.assert(
    fc.property(corrupted, (bytes) => {
      if (isRefused(bytes)) return;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, whole);
      expect(() => Y.applyUpdate(doc, bytes)).not.toThrow();
      expect(() => Y.encodeStateAsUpdate(doc)).not.toThrow();
    }),
    { numRuns: 10_000 },
  );
});

function isRefused(bytes: Uint8Array): boolean {
  try {
    readUpdate(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Paragraphs with attributes, marks and deletions, as an editor writes them. */
function aSession() {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const fragment = doc.getXmlFragment('default');
  for (let n = 0; n < 5; n += 1) {
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    fragment.insert(n, [paragraph]);
    paragraph.setAttribute('id', `clause-${n}`);
    text.insert(0, 'hello world');
    text.format(1, 3, { bold: true });
    text.delete(2, 2);
  }
  return { updates, whole: Y.encodeStateAsUpdate(doc) };
}
