import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import type { Patch, Stroke, Typing } from './typing.ts';

type Transaction = { patches: Patch[]; parents?: number[]; agent?: number };
type Trace = { kind?: string; startContent?: string; txns: Transaction[] };

/** Reads a recorded editing session: gzipped JSON, flat or concurrent. */
export function readTrace(file: string): Typing {
  const trace: Trace = JSON.parse(gunzipSync(fs.readFileSync(file)).toString('utf8'));
  const concurrent = trace.txns.some(({ parents }) => parents !== undefined);
  const start: Stroke[] = trace.startContent
    ? [{ author: 0, patches: [[0, 0, trace.startContent]] }]
    : [];
  const strokes = concurrent ? inOneOrder(trace) : flat(trace);
  const authors = 1 + strokes.reduce((most, { author }) => Math.max(most, author), 0);
  return { name: `trace of ${strokes.length} edits`, authors, strokes: [...start, ...strokes] };
}

function flat({ txns }: Trace): Stroke[] {
  return txns.map(({ patches }) => ({ author: 0, patches }));
}

/**
 * A concurrent trace gives each edit's position in the text its author had before them. Each author
 * gets a replica that receives exactly the edits the trace says they had seen; an observer applies
 * all in file order, and what changes for the observer is that edit's position for everyone.
 */
function inOneOrder({ startContent, txns }: Trace): Stroke[] {
  const base = new Y.Doc();
  base.getText().insert(0, startContent ?? '');
  const start = Y.encodeStateAsUpdate(base);
  const replica = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, start);
    return { doc, seen: new Set<number>() };
  };
  const replicas = new Map<number, ReturnType<typeof replica>>();
  const observer = replica().doc;
  const updates: Uint8Array[] = [];
  let changes: Patch[] = [];
  observer.getText().observe((event) => {
    changes = patchesOf(event.delta);
  });

  return txns.flatMap(({ patches, parents = [], agent = 0 }, index) => {
    const own = replicas.get(agent) ?? replica();
    replicas.set(agent, own);
    receive(own, parents, { txns, updates });
    updates[index] = editOf(own.doc, patches);
    own.seen.add(index);
    changes = [];
    Y.applyUpdate(observer, updates[index]);
    return changes.length > 0 ? [{ author: agent, patches: changes }] : [];
  });
}

type History = { txns: readonly Transaction[]; updates: readonly Uint8Array[] };

/** Brings a replica to the merge of `parents`: oldest first, as file order is causal order. */
function receive(
  own: { doc: Y.Doc; seen: Set<number> },
  parents: readonly number[],
  { txns, updates }: History,
) {
  const missing = new Set<number>();
  const waiting = [...parents];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (own.seen.has(next) || missing.has(next)) continue;
    missing.add(next);
    waiting.push(...(txns[next]?.parents ?? []));
  }
  for (const index of [...missing].sort((a, b) => a - b)) {
    const update = updates[index];
    if (update) Y.applyUpdate(own.doc, update);
    own.seen.add(index);
  }
}

function editOf(doc: Y.Doc, patches: readonly Patch[]): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const text = doc.getText();
  doc.transact(() => {
    for (const [position, deleted, inserted] of patches) {
      const at = Math.min(position, text.length);
      if (deleted > 0) text.delete(at, Math.min(deleted, text.length - at));
      if (inserted) text.insert(at, inserted);
    }
  });
  return Y.encodeStateAsUpdate(doc, before);
}

function patchesOf(delta: Y.YTextEvent['delta']): Patch[] {
  const patches: Patch[] = [];
  let at = 0;
  for (const { retain, delete: deleted, insert } of delta) {
    if (retain !== undefined) at += retain;
    if (deleted !== undefined) patches.push([at, deleted, '']);
    if (typeof insert === 'string') {
      patches.push([at, 0, insert]);
      at += insert.length;
    }
  }
  return patches;
}
