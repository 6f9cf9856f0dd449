import type { Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import {
  type ChangedRange,
  changedRanges,
  hullOf,
  restyledRanges,
} from './changed-ranges.rules.ts';
import { areInOwnBlocks, claimed } from './own-blocks.rules.ts';
import { blocksWithin, isOwnBlock, isProposal, isWhollyOwn, leafWords } from './pending.rules.ts';
import { rewrittenChange } from './rewritten-change.rules.ts';
import type { Hand } from './taking-out.rules.ts';

/** What a suggestion cannot carry. */
export type NotSuggested = {
  refused: 'cannot_be_suggested';
  because: 'kind_of_block' | 'list' | 'table' | 'emphasis' | 'moving';
};

/** A change that already proposes by its own rules, such as putting a passage in brackets. */
const PROPOSES_BY_ITSELF = 'alternatives';

/**
 * Turns a change into one that only proposes: words come in as insertions, words taken out are struck,
 * blocks come in as somebody's suggestion. Without this person's proposals the text is the same
 * before and after.
 */
export function proposing(
  change: Transaction,
  state: EditorState,
  author: Omit<Hand, 'suggests'>,
): Transaction | NotSuggested {
  if (!change.docChanged || change.getMeta(PROPOSES_BY_ITSELF)) return change;
  const hand = { ...author, suggests: true };
  const ranges = changedRanges(change);
  const restyled = restyledRanges(change);
  const touched = [...ranges, ...restyled];
  const own = aroundWhatStays(change, touched);
  if (areInOwnBlocks(change.before, own, hand.person)) return claimed(change, own, hand);
  if (restylesOwnWords(change, hand)) return change;
  if (!restyled.every((range) => isWithin(range, ranges))) return refusal(change, restyled);
  if (!keepsWords(change, ranges)) return rewritten(change, state, ranges, hand);
  return restructured(change, state, ranges, hand);
}

/** What is lifted out of a list or put into one is changed itself, though only what is around it goes. */
function aroundWhatStays(change: Transaction, touched: readonly ChangedRange[]) {
  const hull = hullOf(touched);
  const goesAround = change.steps.some((step) => step instanceof ReplaceAroundStep);
  return goesAround && hull ? [hull] : touched;
}

type Asked = [change: Transaction, state: EditorState, ranges: readonly ChangedRange[], hand: Hand];

/** A change of blocks alone: new ones can be proposed; joining others' blocks only moves the caret. */
function restructured(...[change, state, ranges, hand]: Asked): Transaction | NotSuggested {
  const ownGoes = ranges.some((range) => takesOwnBlock(change.before, range, hand));
  const plain = change.steps.every((step) => step instanceof ReplaceStep);
  const begins = ranges.some((range) => beginsBlock(change, range));
  if (ownGoes || (plain && begins)) return rewritten(change, state, ranges, hand);
  const joins = linesIn(change.doc) < linesIn(change.before) || (plain && !begins);
  if (joins) return caretAcross(state, ranges);
  return refusal(change, ranges);
}

function rewritten(...[change, state, ranges, hand]: Asked): Transaction | NotSuggested {
  if (movesBlock(change, ranges, hand)) return refused('moving');
  const again = rewrittenChange({ state, wanted: change, ranges }, hand);
  return again ? likeIt(again, change) : refusal(change, ranges);
}

function takesOwnBlock(before: Node, { from, to }: ChangedRange, { person }: Hand): boolean {
  return blocksWithin(before, from, to).some(
    ({ block, place }) =>
      from <= place && place + block.nodeSize <= to && isOwnBlock(block, person),
  );
}

/** Whether a block stands in what was changed that did not before. */
function beginsBlock(change: Transaction, { from, to, fromAfter, toAfter }: ChangedRange): boolean {
  const count = (doc: Node, start: number, end: number) =>
    doc.resolve(end).index(0) - doc.resolve(start).index(0);
  return count(change.doc, fromAfter, toAfter) > count(change.before, from, to);
}

/** Whether a block of others stands in another place afterwards. */
function movesBlock(change: Transaction, ranges: readonly ChangedRange[], hand: Hand): boolean {
  const taken = new Set(
    ranges.flatMap(({ from, to }) =>
      blocksWithin(change.before, from, to)
        .filter(({ block, place }) => from <= place && place + block.nodeSize <= to)
        .filter(({ block }) => !isOwnBlock(block, hand.person))
        .map(({ block }) => block.attrs['id']),
    ),
  );
  return ranges.some(({ fromAfter, toAfter }) =>
    blocksWithin(change.doc, fromAfter, toAfter).some(({ block: { attrs } }) =>
      attrs['id'] ? taken.has(attrs['id']) : false,
    ),
  );
}

function restylesOwnWords(change: Transaction, { person }: Hand): boolean {
  return change.steps.every((step, place) => {
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return false;
    if (isProposal(step.mark) || step.mark.type.name === 'wording') return false;
    const words: Node[] = [];
    change.docs[place]?.nodesBetween(step.from, step.to, (node) => {
      if (node.isInline) words.push(node);
    });
    return words.every((node) => isWhollyOwn(node, person));
  });
}

function isWithin({ fromAfter, toAfter }: ChangedRange, ranges: readonly ChangedRange[]): boolean {
  return ranges.some((range) => range.fromAfter <= fromAfter && toAfter <= range.toAfter);
}

function keepsWords({ before, doc }: Transaction, ranges: readonly ChangedRange[]): boolean {
  const hull = hullOf(ranges);
  if (!hull) return true;
  const words = (text: Node, from: number, to: number) => text.textBetween(from, to, '', leafWords);
  return words(before, hull.from, hull.to) === words(doc, hull.fromAfter, hull.toAfter);
}

function linesIn(doc: Node): number {
  let lines = 0;
  doc.descendants((node) => {
    if (node.isTextblock) lines += 1;
    return !node.isTextblock;
  });
  return lines;
}

/** The caret goes where it would go if there were nothing to join. */
function caretAcross({ tr, selection }: EditorState, ranges: readonly ChangedRange[]): Transaction {
  const { from, to } = hullOf(ranges) ?? selection;
  const backwards = selection.from > from;
  const place = tr.doc.resolve(backwards ? from : to);
  return tr.setSelection(Selection.near(place, backwards ? -1 : 1)).scrollIntoView();
}

/** What came with the change beside its steps. */
function likeIt(again: Transaction, change: Transaction): Transaction {
  for (const key of ['paste', 'uiEvent', 'addToHistory', 'composition']) {
    const value: unknown = change.getMeta(key);
    if (value !== undefined) again.setMeta(key, value);
  }
  if (change.scrolledIntoView) again.scrollIntoView();
  return again.setStoredMarks(change.storedMarks);
}

function refusal(change: Transaction, ranges: readonly ChangedRange[]): NotSuggested {
  const hull = hullOf(ranges);
  if (!hull) return refused('kind_of_block');
  const { fromAfter, toAfter } = hull;
  const names = new Set<string>();
  const $from = change.before.resolve(hull.from);
  for (let depth = 1; depth <= $from.depth; depth += 1) names.add($from.node(depth).type.name);
  change.doc.nodesBetween(fromAfter, toAfter, ({ type }) => void names.add(type.name));
  if (names.has('table')) return refused('table');
  if (names.has('listItem')) return refused('list');
  if (change.steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)) {
    return refused('emphasis');
  }
  return refused('kind_of_block');
}

function refused(because: NotSuggested['because']): NotSuggested {
  return { refused: 'cannot_be_suggested', because };
}
