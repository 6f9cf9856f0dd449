import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { type ChangedRange, changedRanges, hullOf } from './changed-ranges.rules.ts';
import { takeMark } from './laying-marks.rules.ts';
import { blocksWithin, isProposal, isWordsOfAnother, leafWords, marksOf } from './pending.rules.ts';
import { readProposal } from './proposal.rules.ts';
import { rewrittenChange } from './rewritten-change.rules.ts';
import type { Hand } from './taking-out.rules.ts';

/**
 * A change by somebody who writes the text itself, kept from changing what others propose: their
 * pending words are struck instead of deleted, and words written inside them are not put in their
 * name.
 */
export function keepingProposals(
  change: Transaction,
  state: EditorState,
  author: Omit<Hand, 'suggests'>,
): Transaction {
  const ranges = changedRanges(change);
  const hull = hullOf(ranges);
  if (!hull) return change;
  const before = othersSay(change.before, hull.from, hull.to, author.person);
  const after = othersSay(change.doc, hull.fromAfter, hull.toAfter, author.person);
  if (before === after) return leavingBlocks(change, ranges, author);
  if (!takesWords(change.before, ranges, author)) return undressed(change, ranges, author);
  const again = rewrittenChange({ state, wanted: change, ranges }, { ...author, suggests: false });
  return again ?? state.tr;
}

/** All that others propose in a stretch, in an order that moving it does not change. */
function othersSay(doc: Node, from: number, to: number, person: string): string {
  const said = new Map<string, string>();
  doc.nodesBetween(from, to, (node, place) => {
    const words = node.text?.slice(Math.max(0, from - place), to - place) ?? leafWords(node);
    for (const { type, attrs } of marksOf(node).filter(isProposal)) {
      const key = `${type.name} ${attrs['id']}`;
      if (attrs['person'] !== person) said.set(key, (said.get(key) ?? '') + words);
    }
  });
  return JSON.stringify([...said].toSorted());
}

function takesWords(doc: Node, ranges: readonly ChangedRange[], { person }: Pick<Hand, 'person'>) {
  return ranges.some(({ from, to }) => {
    let found = false;
    if (from < to) {
      doc.nodesBetween(from, to, (node) => {
        found ||= isWordsOfAnother(node, person);
      });
    }
    return found;
  });
}

/** Takes off the words brought in what they took over from others' proposals around them. */
function undressed(
  change: Transaction,
  ranges: readonly ChangedRange[],
  { person }: Pick<Hand, 'person'>,
): Transaction {
  const { storedMarks } = change;
  for (const { fromAfter, toAfter } of ranges) {
    change.doc.nodesBetween(fromAfter, toAfter, (node, place) => {
      const borrowed = marksOf(node).filter(
        (mark) => isProposal(mark) && mark.attrs['person'] !== person,
      );
      const from = Math.max(place, fromAfter);
      const to = Math.min(place + node.nodeSize, toAfter);
      for (const mark of borrowed) takeMark(change, { from, to }, mark);
    });
  }
  return change.setStoredMarks(storedMarks);
}

/** An empty block that came of breaking somebody's proposed one is nobody's proposal. */
function leavingBlocks(
  change: Transaction,
  ranges: readonly ChangedRange[],
  { person }: Pick<Hand, 'person'>,
): Transaction {
  for (const { fromAfter, toAfter } of ranges) {
    const [first, ...others] = blocksWithin(change.doc, fromAfter, toAfter);
    for (const { block, place } of others) {
      const proposal = readProposal(block.attrs['insertion']);
      const borrowed = block.attrs['insertion'] === first?.block.attrs['insertion'];
      if (proposal && borrowed && proposal.person !== person && block.textContent === '') {
        change.setNodeAttribute(place, 'insertion', null);
      }
    }
  }
  return change;
}
