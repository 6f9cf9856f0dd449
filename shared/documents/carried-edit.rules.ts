import { Mark, type Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { type Child, childrenOf, goingOn } from './going-on.rules.ts';
import { type Edit, type Kept, keptStretches, within } from './kept-stretches.rules.ts';
import {
  atomAt,
  elementOf,
  type Mapping,
  markWords,
  putIn,
  removeChild,
  takeOut,
} from './shared-line.rules.ts';

/**
 * Carries an edit into the shared text that says what it began with: letters and blocks that it left
 * are not touched, so whatever others write into them at the same moment stays.
 */
export function carryEdit(text: Y.XmlFragment, edit: Edit, mapping: Mapping = new Map()): void {
  const was = { node: edit.before, place: -1 };
  const is = { node: edit.after, place: -1 };
  carryNode(text, { was, is }, { kept: keptStretches(edit), mapping });
}

/** A block before and after. */
type Pair = { was: Child; is: Child };
type Way = { kept: readonly Kept[]; mapping: Mapping };

function carryNode(shared: Y.XmlFragment, { was, is }: Pair, way: Way) {
  if (was.node === is.node) return;
  way.mapping.set(shared, is.node);
  if (shared instanceof Y.XmlElement) carryAttributes(shared, was.node, is.node);
  const pair = { was, is };
  const kept = within(way.kept, insideOf(was), insideOf(is));
  if (shared instanceof Y.XmlElement && is.node.isTextblock)
    carryLine(shared, pair, { ...way, kept });
  else carryChildren(shared, pair, { ...way, kept });
}

function carryAttributes(element: Y.XmlElement, was: Node, is: Node) {
  for (const [name, value] of Object.entries(is.attrs)) {
    if (JSON.stringify(was.attrs[name]) === JSON.stringify(value)) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

function carryChildren(parent: Y.XmlFragment, { was, is }: Pair, way: Way) {
  const all = parent.toArray().filter((child) => child instanceof Y.XmlElement);
  const [first, rest] = sameAround(was.node, is.node);
  const shared = all.slice(first, all.length - rest);
  const before = childrenOf(was).slice(first, was.node.childCount - rest);
  const after = childrenOf(is).slice(first, is.node.childCount - rest);
  const partners = goingOn(before, after, way.kept);
  const stays = new Set(partners.values());
  shared.forEach((child, index) => {
    if (!stays.has(index)) removeChild(parent, child, way.mapping);
  });
  let last = all[first - 1] ?? null;
  after.forEach((child, index) => {
    const partner = partners.get(index) ?? -1;
    const [old, element] = [before[partner], shared[partner]];
    if (old && element) carryNode(element, { was: old, is: child }, way);
    const next = element ?? elementOf(child.node, way.mapping);
    if (!element) parent.insertAfter(last, [next]);
    last = next;
  });
}

/** How many blocks are the very same from the beginning, and then from the end. */
function sameAround(was: Node, is: Node): [first: number, rest: number] {
  const least = Math.min(was.childCount, is.childCount);
  let first = 0;
  while (first < least && was.child(first) === is.child(first)) first += 1;
  let rest = 0;
  const sameAtEnd = () =>
    was.child(was.childCount - 1 - rest) === is.child(is.childCount - 1 - rest);
  while (rest < least - first && sameAtEnd()) rest += 1;
  return [first, rest];
}

function carryLine(line: Y.XmlElement, { was, is }: Pair, way: Way) {
  const [start, startAfter] = [was.place + 1, is.place + 1];
  const stays = way.kept.map(({ from, fromAfter, length }) => ({
    from: from - start,
    fromAfter: fromAfter - startAfter,
    length,
  }));
  for (const run of stays) restyle(line, { was: was.node, is: is.node, run }, way.mapping);
  // From the last to the first, so that places further up stay true.
  for (const { from, to, nodes } of gaps(stays, was.node, is.node).toReversed()) {
    takeOut(line, { at: from, length: to - from }, way.mapping);
    if (nodes.length > 0) putIn(line, from, nodes, way.mapping);
  }
}

/** What goes between the stretches that stay, and what comes there. */
function gaps(stays: readonly Kept[], was: Node, is: Node) {
  const starts = [{ from: 0, fromAfter: 0, length: 0 }, ...stays];
  const ends = [...stays, { from: was.content.size, fromAfter: is.content.size }];
  return starts.flatMap((stay, index) => {
    const { from, fromAfter } = {
      from: stay.from + stay.length,
      fromAfter: stay.fromAfter + stay.length,
    };
    const end = ends[index] ?? { from, fromAfter };
    const nodes = is.content.cut(fromAfter, end.fromAfter).content;
    return from < end.from || nodes.length > 0 ? [{ from, to: end.from, nodes }] : [];
  });
}

/** Gives letters that stay the marks they have now, and notes among them what they say now. */
function restyle(
  line: Y.XmlElement,
  aligned: { was: Node; is: Node; run: Kept },
  mapping: Mapping,
) {
  const { was, is, run } = aligned;
  for (let done = 0; done < run.length; ) {
    const one = was.childAfter(run.from + done);
    const other = is.childAfter(run.fromAfter + done);
    if (!one.node || !other.node) return;
    const rest = [
      one.offset + one.node.nodeSize - run.from,
      other.offset + other.node.nodeSize - run.fromAfter,
      run.length,
    ];
    const end = Math.min(...rest);
    const stretch = { at: run.from + done, length: end - done };
    restylePiece(line, { stretch, was: one.node, is: other.node }, mapping);
    done = end;
  }
}

type Stretch = { at: number; length: number };

type Restyling = { stretch: Stretch; was: Node; is: Node };

function restylePiece(line: Y.XmlElement, { stretch, was, is }: Restyling, mapping: Mapping) {
  if (was === is || (is.isText && sameMarks(was, is))) return;
  if (is.isText) return markWords(line, stretch, is.marks);
  const atom = atomAt(line, stretch.at);
  if (!atom) return;
  carryAttributes(atom, was, is);
  mapping.set(atom, is);
}

function sameMarks(one: Node, other: Node): boolean {
  return Mark.sameSet(one.marks, other.marks);
}

function insideOf({ node, place }: Child) {
  return { from: place + 1, to: place + 1 + node.content.size };
}
