import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { layMark } from './laying-marks.rules.ts';
import {
  type Author,
  blocksWithin,
  inlineNodesOf,
  isOwnBlock,
  isOwnWords,
  isStruckBy,
  isWordsOfAnother,
  type PlacedBlock,
} from './pending.rules.ts';

/** Whose edit it is, and whether it proposes everything or only leaves alone what others propose. */
export type Hand = Author & { suggests: boolean; newId: () => string };

type Stretch = { from: number; to: number };

/** What becomes of a node that somebody deletes. */
type Fate = 'goes' | 'stays' | 'struck';

/**
 * Takes out a stretch as far as this hand may: their own proposals go, other words are struck under
 * `id`. Blocks that are wholly in it go when nothing in them has to stay.
 */
export function takeOut(change: Transform, { from, to }: Stretch, hand: Hand, id: string): void {
  for (const placed of blocksWithin(change.doc, from, to).reverse()) {
    const whole = from <= placed.place && placed.place + placed.block.nodeSize <= to;
    if (whole && mayGo(placed.block, hand) && change.doc.childCount > 1) {
      change.delete(placed.place, placed.place + placed.block.nodeSize);
    } else {
      takeOutWords(change, placed, { from, to }, { hand, id });
    }
  }
}

function mayGo(block: Node, { suggests, person }: Hand): boolean {
  if (suggests) return isOwnBlock(block, person);
  return !inlineNodesOf(block).some((node) => isWordsOfAnother(node, person));
}

function takeOutWords(
  change: Transform,
  { block, place }: PlacedBlock,
  { from, to }: Stretch,
  { hand, id }: { hand: Hand; id: string },
) {
  const own = isOwnBlock(block, hand.person);
  const parts: (Stretch & { fate: Fate })[] = [];
  block.descendants((node, offset) => {
    if (!node.isInline) return;
    const start = place + 1 + offset;
    const part = { from: Math.max(start, from), to: Math.min(start + node.nodeSize, to) };
    if (part.from < part.to) parts.push({ ...part, fate: fateOf(node, own, hand) });
  });
  const { deletion } = change.doc.type.schema.marks;
  const { person, office } = hand;
  for (const part of parts.reverse()) {
    if (part.fate === 'goes') change.delete(part.from, part.to);
    if (part.fate === 'struck' && deletion) {
      layMark(change, part, deletion.create({ id, person, office }));
    }
  }
}

function fateOf(node: Node, own: boolean, { suggests, person }: Hand): Fate {
  if (own) return 'goes';
  const mine = suggests ? isOwnWords(node, person) : !isWordsOfAnother(node, person);
  if (mine) return 'goes';
  return isStruckBy(node, person) ? 'stays' : 'struck';
}
