import { Fragment, type Node, type NodeType, type ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type AddedContent, addedContent } from './added-content.rules.ts';
import type { ChangedRange } from './changed-ranges.rules.ts';
import { idBeside, isStruckBy, isWordsOfAnother } from './pending.rules.ts';
import { dressedBlock, dressedWords } from './proposed-words.rules.ts';
import { type Hand, takeOut } from './taking-out.rules.ts';

/** A change by its stretches in the text before, and what it would have led to. */
export type Change = {
  state: EditorState;
  wanted: Pick<Transaction, 'doc' | 'selection'>;
  ranges: readonly ChangedRange[];
};

/**
 * Says a change again as this hand may make it: what it took out is struck, what it brought in is
 * proposed. Null when there is something in it that a suggestion cannot carry.
 */
export function rewrittenChange(change: Change, hand: Hand): Transaction | null {
  const again = change.state.tr;
  let caret: number | null = null;
  // From the last to the first, so that places further up stay true.
  for (const range of change.ranges.toReversed()) {
    const plan = planOf(change, range, hand);
    if (!plan) return null;
    const done = again.steps.length;
    const place = carryOut(again, plan, hand);
    if (caret !== null) caret = again.mapping.slice(done).map(caret);
    else if (holdsCaret(change, range)) caret = place;
  }
  return caret === null ? again : again.setSelection(TextSelection.near(again.doc.resolve(caret)));
}

function holdsCaret({ wanted, ranges }: Change, { fromAfter, toAfter }: ChangedRange): boolean {
  const { head } = wanted.selection;
  return ranges.length === 1 || (fromAfter <= head && head <= toAfter);
}

/** What to do with one stretch, in places of the text before. */
type Plan = {
  id: string;
  out: { from: number; to: number };
  words: { at: number; lead: Fragment; caret: number };
  blocks: { at: number; nodes: Node[]; tail: number };
  /** Where the caret goes when nothing is brought in. */
  caret: number;
};

function planOf(change: Change, range: ChangedRange, hand: Hand): Plan | null {
  const { state, wanted, ranges } = change;
  const { from, to } = range;
  const $from = state.doc.resolve(from);
  const added = addedContent(wanted.doc, range, blockKindAt($from));
  if (!added) return null;
  const breaksLine = hand.suggests && added.breaksLine && ranges.length === 1;
  const blocks = blocksBrought(state.doc, range, { ...added, breaksLine }, hand);
  const out = { from, to: blocks.until };
  if (hand.suggests && breaksTable($from, blocks.nodes)) return null;
  // A new block is accepted or rejected by itself, whatever stands before it.
  const alone = out.from === out.to && added.lead.size === 0;
  return {
    id: (alone ? null : idBeside(state.doc, from, to, hand.person)) ?? hand.newId(),
    out,
    words: {
      at: $from.parent.isTextblock ? Math.min(to, $from.end()) : to,
      lead: added.lead,
      caret: Math.max(0, Math.min(wanted.selection.head - range.fromAfter, added.lead.size)),
    },
    blocks,
    caret: deletesForwards(change, from) ? to : from,
  };
}

/** A table keeps its shape: what would be a block of its own has no place in one. */
function breaksTable($from: ResolvedPos, blocks: readonly Node[]): boolean {
  return $from.depth > 0 && blockKindAt($from).name === 'table' && blocks.length > 0;
}

function deletesForwards({ state: { selection }, ranges }: Change, from: number): boolean {
  return ranges.length === 1 && selection.empty && selection.from === from;
}

function blockKindAt($place: ResolvedPos): NodeType {
  return $place.depth > 0 ? $place.node(1).type : $place.doc.type;
}

type Blocks = { at: number; nodes: Node[]; tail: number; until: number };

/** The blocks to bring in, and where; with the rest of a broken line in the last of them. */
function blocksBrought(doc: Node, range: ChangedRange, added: AddedContent, hand: Hand): Blocks {
  const { from, to } = range;
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const below = { at: $to.depth > 0 ? $to.after(1) : to, tail: 0, until: to };
  if (isFiller(range, added, $from, $to)) return { ...below, nodes: [] };
  if (!(added.breaksLine && $from.sameParent($to))) {
    return { ...below, nodes: added.blocks };
  }
  if (from === to && added.lead.size === 0 && isAtHead($from) && $to.parent.content.size > 0) {
    return { at: $from.before(1), nodes: added.blocks, tail: 0, until: to };
  }
  const tail = restOfLine($to, hand);
  return { ...below, nodes: withTail(added.blocks, tail), tail: tail.size, until: $to.end() };
}

/** Deleting across blocks leaves an empty one behind, which nobody has asked for. */
function isFiller(
  { from, to }: ChangedRange,
  { lead, blocks }: AddedContent,
  $from: ResolvedPos,
  $to: ResolvedPos,
): boolean {
  const acrossBlocks = from < to && !($from.sameParent($to) && $from.parent.isTextblock);
  return acrossBlocks && lead.size === 0 && blocks.every(({ textContent }) => textContent === '');
}

function isAtHead($place: ResolvedPos): boolean {
  return $place.pos === $place.start(1) + $place.depth - 1;
}

/** The words after a place that are neither struck by this hand nor another's to propose. */
function restOfLine($place: ResolvedPos, { person }: Hand): Fragment {
  const rest = $place.parent.content.cut($place.parentOffset);
  const kept = rest.content.filter(
    (node) => !isStruckBy(node, person) && !isWordsOfAnother(node, person),
  );
  return Fragment.from(kept);
}

function withTail(blocks: readonly Node[], tail: Fragment): Node[] {
  const last = blocks.at(-1);
  return last ? [...blocks.slice(0, -1), appended(last, tail)] : [];
}

/** Puts words at the end of the last line of a block. */
function appended(node: Node, words: Fragment): Node {
  if (node.isTextblock) return node.copy(node.content.append(words));
  const last = node.lastChild;
  return last
    ? node.copy(node.content.replaceChild(node.childCount - 1, appended(last, words)))
    : node;
}

/** Carries a plan out; says where the caret belongs. */
function carryOut(
  change: Transaction,
  { id, out, words, blocks, caret }: Plan,
  hand: Hand,
): number {
  const now = (place: number) => change.mapping.map(place);
  takeOut(change, out, hand, id);
  const lead = dressedWords(words.lead, hand, id);
  const start = now(words.at);
  if (lead.size > 0) change.insert(start, lead);
  if (blocks.nodes.length === 0) return lead.size > 0 ? start + words.caret : now(caret);
  const nodes = blocks.nodes.map((node) => dressedBlock(node, hand, id));
  const at = now(blocks.at);
  change.insert(at, nodes);
  if (blocks.at < words.at) return now(words.at);
  const end = at + Fragment.from(nodes).size;
  return Selection.near(change.doc.resolve(end), -1).to - blocks.tail;
}
