import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { ChangedRange } from './changed-ranges.rules.ts';
import { layMark, takeMark } from './laying-marks.rules.ts';
import {
  blocksWithin,
  inlineNodesOf,
  isOwnBlock,
  isOwnWords,
  isProposal,
  marksOf,
  type PlacedBlock,
} from './pending.rules.ts';
import { readProposal, writeProposal } from './proposal.rules.ts';
import type { Hand } from './taking-out.rules.ts';

/** Whether every stretch lies in blocks this person proposes and nobody else has written in. */
export function areInOwnBlocks(
  doc: Node,
  ranges: readonly ChangedRange[],
  person: string,
): boolean {
  return ranges.every(({ from, to }) => {
    const blocks = blocksWithin(doc, from, to);
    return blocks.length > 0 && blocks.every(({ block }) => isOwnBlock(block, person));
  });
}

/** A change within own blocks, with all it brought in made part of what is proposed there. */
export function claimed(
  change: Transaction,
  ranges: readonly ChangedRange[],
  hand: Hand,
): Transaction {
  const { storedMarks } = change;
  for (const range of ranges) {
    const [first] = blocksWithin(change.before, range.from, range.to);
    const home = readProposal(first?.block.attrs['insertion'])?.id ?? hand.newId();
    const blocks = blocksWithin(change.doc, range.fromAfter, range.toAfter);
    for (const [at, placed] of blocks.entries()) {
      claimBlock(change, placed, hand, { home, first: at === 0 });
    }
  }
  return change.setStoredMarks(storedMarks);
}

/** An empty block begun after the first is a suggestion of its own, to be accepted or not by itself. */
function claimBlock(
  change: Transaction,
  { block, place }: PlacedBlock,
  hand: Hand,
  { home, first }: { home: string; first: boolean },
) {
  const begun = !first && inlineNodesOf(block).length === 0;
  const known = readProposal(block.attrs['insertion'])?.id ?? home;
  const id = begun ? hand.newId() : known;
  const insertion = writeProposal({ ...hand, id });
  if (block.attrs['insertion'] !== insertion)
    change.setNodeAttribute(place, 'insertion', insertion);
  block.descendants((node, offset) => {
    if (node.isInline) claimWords(change, { node, place: place + 1 + offset }, hand, id);
  });
}

function claimWords(
  change: Transaction,
  { node, place }: { node: Node; place: number },
  { person, office }: Hand,
  id: string,
) {
  const stretch = { from: place, to: place + node.nodeSize };
  for (const mark of marksOf(node)) {
    if (isProposal(mark) && mark.attrs['person'] !== person) takeMark(change, stretch, mark);
  }
  const { insertion } = node.type.schema.marks;
  if (insertion && !isOwnWords(node, person)) {
    layMark(change, stretch, insertion.create({ id, person, office }));
  }
}
