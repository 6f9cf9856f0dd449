import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Deletions } from './deletions.ts';
import { LiveText } from './live-text.ts';
import { readUpdate } from './update-content.ts';

test('whatever is typed, deleted and repeated, the text is what Yjs makes of it, and each answer is complete', () => {
  const edit = fc.record({ who: fc.nat(2), at: fc.nat(50), remove: fc.nat(3), write: fc.string() });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const { doc, updates, midway } = write(edits);
      const text = new LiveText();
      for (const update of updates) text.add(readUpdate(update));
      const copy = new Y.Doc();
      Y.applyUpdate(copy, text.bytes);
      expect(copy.getText('t').toString()).toBe(doc.getText('t').toString());
      Y.applyUpdate(midway, text.missingFor(Y.encodeStateVector(midway)));
      expect(midway.getText('t').toString()).toBe(doc.getText('t').toString());
      expect(Y.decodeStateVector(text.stateVector)).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(doc)),
      );
      for (const update of updates) expect(text.holds(readUpdate(update))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('updates in any order are the same text, and none is left waiting', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(30).keys()], { minLength: 30 }), (order) => {
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array) => updates.push(update));
      for (let n = 0; n < 30; n += 1) doc.getText('t').insert(n >> 1, `${n}`);
      const text = new LiveText();
      for (const n of order) text.add(readUpdate(updates[n] ?? Uint8Array.of(0, 0)));
      expect(Y.decodeStateVector(text.stateVector)).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(doc)),
      );
    }),
    { numRuns: 100 },
  );
});

test('deletions know exactly what was deleted', () => {
  const range = fc.record({
    client: fc.nat(1),
    clock: fc.nat(40),
    length: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 30 }), range, (added, asked) => {
      const deletions = new Deletions();
      const gone = new Set<string>();
      for (const { client, clock, length } of added) {
        deletions.add({ client, clock, length });
        for (let n = 0; n < length; n += 1) gone.add(`${client} ${clock + n}`);
      }
      const all = Array.from(
        { length: asked.length },
        (_, n) => `${asked.client} ${asked.clock + n}`,
      );
      expect(deletions.has(asked)).toBe(all.every((one) => gone.has(one)));
    }),
    { numRuns: 2_000 },
  );
});

type Written = { who: number; at: number; remove: number; write: string };

/** Three people, each seeing what the others wrote. */
function write(edits: readonly Written[]) {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const updates: Uint8Array[] = [];
  const midway = new Y.Doc();
  for (const [index, { who, at, remove, write }] of edits.entries()) {
    const doc = docs[who];
    if (!doc) continue;
    const before = Y.encodeStateVector(doc);
    const collect = (update: Uint8Array) => updates.push(update);
    doc.on('update', collect);
    const text = doc.getText('t');
    const from = Math.min(at, text.length);
    text.delete(from, Math.min(remove, text.length - from));
    text.insert(from, write);
    doc.off('update', collect);
    const made = Y.encodeStateAsUpdate(doc, before);
    for (const other of docs) if (other !== doc) Y.applyUpdate(other, made);
    if (index < edits.length / 2) Y.applyUpdate(midway, made);
  }
  const [doc = new Y.Doc()] = docs;
  return { doc, updates, midway };
}
