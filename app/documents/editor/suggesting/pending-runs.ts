import type { Mark, Node } from '@tiptap/pm/model';
import { isProposal, marksOf } from '#shared/suggestions/pending.rules.ts';
import { readProposal } from '#shared/suggestions/proposal.rules.ts';

/** Words of one line that lie together under one suggestion. */
export type PendingRun = {
  id: string;
  person: string | null;
  office: string | null;
  from: number;
  to: number;
};

/** A footnote or line break about which something is proposed, and what. */
export type PendingAtom = { node: Node; place: number; proposals: readonly Mark[] };

type Pending = { runs: readonly PendingRun[]; atoms: readonly PendingAtom[] };

/** A block keeps what is pending in it for as long as nobody changes it; places count from its own start. */
const known = new WeakMap<Node, Pending>();

/** Every run of words that is proposed or struck, in the order of the text. */
export function pendingRuns(doc: Node): PendingRun[] {
  const found: PendingRun[] = [];
  doc.forEach((block, place) => {
    for (const { from, to, ...run } of pendingIn(block).runs) {
      found.push({ ...run, from: from + place, to: to + place });
    }
  });
  return found;
}

/** Every footnote and line break that is proposed or struck. */
export function pendingAtoms(doc: Node): PendingAtom[] {
  const found: PendingAtom[] = [];
  doc.forEach((block, start) => {
    for (const atom of pendingIn(block).atoms) found.push({ ...atom, place: atom.place + start });
  });
  return found;
}

/** Whether anything at all is pending, at the cost of a look at each block. */
export function hasPending(doc: Node): boolean {
  return doc.content.content.some(
    (block) => pendingIn(block).runs.length > 0 || readProposal(block.attrs['insertion']) !== null,
  );
}

/** Where a suggestion begins and ends; null when it is in the text no more. */
export function placeOf(doc: Node, id: string): { from: number; to: number } | null {
  const run = pendingRuns(doc).find((each) => each.id === id);
  if (run) return run;
  let found: { from: number; to: number } | null = null;
  doc.forEach((block, place) => {
    if (readProposal(block.attrs['insertion'])?.id === id) {
      found ??= { from: place + 1, to: place + block.nodeSize - 1 };
    }
  });
  return found;
}

/** The suggestion the caret is in or beside; the innermost where several lie on the words. */
export function suggestionAt(doc: Node, place: number): string | null {
  const touching = pendingRuns(doc).filter(({ from, to }) => from <= place && place <= to);
  const inside = touching.filter(({ from, to }) => from < place && place < to);
  const [best] = (inside.length > 0 ? inside : touching).toSorted(
    (one, other) => one.to - one.from - (other.to - other.from),
  );
  if (best) return best.id;
  const $place = doc.resolve(place);
  const block = $place.depth > 0 ? $place.node(1) : null;
  return readProposal(block?.attrs['insertion'])?.id ?? null;
}

function pendingIn(block: Node): Pending {
  const before = known.get(block);
  if (before) return before;
  const runs: PendingRun[] = [];
  const atoms: PendingAtom[] = [];
  block.descendants((node, offset) => {
    const place = offset + 1;
    const proposals = marksOf(node).filter(isProposal);
    for (const mark of proposals) addRun(runs, mark, { from: place, to: place + node.nodeSize });
    if (!node.isText && proposals.length > 0) atoms.push({ node, place, proposals });
  });
  const pending = { runs, atoms };
  known.set(block, pending);
  return pending;
}

/** Goes on with the run before where it is of the same suggestion. */
function addRun(runs: PendingRun[], { attrs }: Mark, { from, to }: { from: number; to: number }) {
  const last = runs.findLast(({ id }) => id === attrs['id']);
  if (last && (last.to === from || last.from === from)) last.to = to;
  else runs.push({ id: attrs['id'], person: attrs['person'], office: attrs['office'], from, to });
}
