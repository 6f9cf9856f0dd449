import * as Y from 'yjs';

type Range = { clock: number; len: number };

/**
 * A text as it was before these edits, each its author's last: what the server is known to hold.
 * Words that are deleted by now and no longer held anywhere stay away.
 */
export function textBefore(text: Y.Doc, edits: Uint8Array): Y.Doc {
  const { structs, ds } = Y.decodeUpdate(edits);
  const vector = Y.decodeStateVector(Y.encodeStateVector(text));
  for (const { id } of structs) {
    vector.set(id.client, Math.min(vector.get(id.client) ?? id.clock, id.clock));
  }
  const deleted = Y.createDeleteSet();
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(text.store).clients) {
    deleted.clients.set(client, without(ranges, ds.clients.get(client) ?? []));
  }
  return Y.createDocFromSnapshot(text, Y.createSnapshot(deleted, vector));
}

function without(ranges: Range[], taken: readonly Range[]): Range[] {
  return taken.reduce(
    (left, { clock, len }) => left.flatMap((range) => cut(range, clock, len)),
    ranges,
  );
}

/** What is left of a range on either side. */
function cut(range: Range, from: number, length: number): Range[] {
  const end = range.clock + range.len;
  const sides = [
    { clock: range.clock, len: Math.min(end, from) - range.clock },
    {
      clock: Math.max(range.clock, from + length),
      len: end - Math.max(range.clock, from + length),
    },
  ];
  return sides.filter(({ len }) => len > 0);
}
