import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type Mapping, Transform } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Every id this editor has seen in its text: what was cut here comes back under its own. */
type SeenIds = ReadonlySet<string>;

const key = new PluginKey<SeenIds>('blockIds');

/**
 * Keeps every top-level block under one lasting id, and blocks inside others without any. Follows
 * changes made here alone: what others do is put right by their editors, and two editors putting
 * right the same thing would answer each other for ever.
 */
export function blockIds(newId: () => string): Plugin<SeenIds> {
  return new Plugin<SeenIds>({
    key,
    state: {
      init: (_, { doc }) => idsOf(doc),
      apply: seenAfter,
    },
    appendTransaction: (transactions, before, after) => {
      const local = transactions.filter((each) => each.docChanged && !isRemote(each));
      return local.length > 0 ? repaired(local, { before, after }, newId) : null;
    },
  });
}

/** Made by somebody else, or by undo, which brings back what was there. */
export function isRemote(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined;
}

/** What a local change brings in under an id of its own is a stranger, until it has been given one. */
function seenAfter(transaction: Transaction, seen: SeenIds): SeenIds {
  const stranger = !isRemote(transaction) && !transaction.getMeta('appendedTransaction');
  if (!transaction.docChanged || stranger) return seen;
  const found = [...idsOf(transaction.doc)].filter((id) => !seen.has(id));
  return found.length > 0 ? new Set([...seen, ...found]) : seen;
}

type States = { before: EditorState; after: EditorState };

function repaired(
  transactions: readonly Transaction[],
  { before, after }: States,
  newId: () => string,
): Transaction | null {
  const origins = placesBefore(transactions, before);
  const seen = key.getState(before) ?? new Set();
  const change = after.tr;
  const keepers = keepersOf(after.doc, origins);
  after.doc.forEach((block, place) => {
    const { id } = block.attrs;
    const known = typeof id === 'string' && seen.has(id);
    const keeps = keepers.get(id) === place && known;
    if (!keeps) change.setNodeAttribute(place, 'id', newId());
    clearInside(change, block, place);
  });
  return change.docChanged ? change.setMeta('addToHistory', false) : null;
}

/** Where each block that was there before stands now, as the changes moved it. */
function placesBefore(transactions: readonly Transaction[], before: EditorState) {
  const mapping = transactions.reduce<Mapping>((all, { mapping: one }) => {
    all.appendMapping(one);
    return all;
  }, new Transform(before.doc).mapping);
  const places = new Map<string, number>();
  before.doc.forEach((block, place) => {
    const { pos, deletedAfter } = mapping.mapResult(place, 1);
    const { id } = block.attrs;
    if (typeof id === 'string' && !deletedAfter && !places.has(id)) places.set(id, pos);
  });
  return places;
}

/**
 * Which of the blocks that carry an id goes on with it: the one that has been there all along, or
 * the first. Where Enter was pressed at the head of a block, the words keep its id.
 */
function keepersOf(doc: Node, origins: ReadonlyMap<string, number>): Map<unknown, number> {
  const keepers = new Map<unknown, { place: number; rank: number }>();
  doc.forEach((block, place) => {
    const { id } = block.attrs;
    if (typeof id !== 'string' || id === '') return;
    const rank = (block.textContent ? 2 : 0) + (origins.get(id) === place ? 1 : 0);
    const best = keepers.get(id);
    if (!best || rank > best.rank) keepers.set(id, { place, rank });
  });
  return new Map([...keepers].map(([id, { place }]) => [id, place]));
}

function clearInside(change: Transaction, block: Node, place: number) {
  block.descendants((inner, offset) => {
    if (inner.attrs['id']) change.setNodeAttribute(place + 1 + offset, 'id', null);
    return !inner.isTextblock;
  });
}

function idsOf(doc: Node): SeenIds {
  const ids = new Set<string>();
  doc.forEach(({ attrs: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}
