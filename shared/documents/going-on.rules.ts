import type { Node } from '@tiptap/pm/model';
import { type Kept, type Place, within } from './kept-stretches.rules.ts';

/** A block within another, and the place before it; -1 for the text itself, whose content begins at 0. */
export type Child = { node: Node; place: number };

export function childrenOf({ node, place }: Child): Child[] {
  let next = place + 1;
  return node.children.map((child) => {
    const begins = next;
    next += child.nodeSize;
    return { node: child, place: begins };
  });
}

/**
 * Which block before each block after goes on from, by their numbers: the one with its id, or else the
 * one that most of it comes from. Breaking a line at its head leaves the words where they are.
 */
export function goingOn(
  before: readonly Child[],
  after: readonly Child[],
  kept: readonly Kept[],
): Map<number, number> {
  const ids = new Set(after.map(({ node }) => idOf(node)));
  const fits = ({ was, is }: Shared) => {
    const [one, other] = [before[was]?.node, after[is]?.node];
    if (!one || one.type !== other?.type) return false;
    return idOf(one) === idOf(other) || idOf(one) === null || !ids.has(idOf(one));
  };
  const sameId = ({ was, is }: Shared) => idOf(before[was]?.node) === idOf(after[is]?.node);
  const ranked = sharedBetween(before, after, kept)
    .filter(fits)
    .toSorted((a, b) => Number(sameId(b)) - Number(sameId(a)) || b.tokens - a.tokens);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { was, is } of ranked) {
    if (partners.has(is) || taken.has(was)) continue;
    partners.set(is, was);
    taken.add(was);
  }
  return partners;
}

/** How much of a block before stands in a block after. */
type Shared = { was: number; is: number; tokens: number };

function sharedBetween(
  before: readonly Child[],
  after: readonly Child[],
  kept: readonly Kept[],
): Shared[] {
  return before.flatMap((child, was) => {
    const pieces = within(kept, spanOf(child), EVERYWHERE);
    return reached(after, pieces).map(({ child: other, at: is }) => {
      const shared = within(pieces, EVERYWHERE, spanOf(other));
      return { was, is, tokens: shared.reduce((sum, { length }) => sum + length, 0) };
    });
  });
}

/** The blocks between the beginning of the first stretch and the end of the last. */
function reached(after: readonly Child[], pieces: readonly Kept[]) {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  const found: { child: Child; at: number }[] = [];
  for (let at = firstBeyond(after, first.fromAfter); at < after.length; at += 1) {
    const child = after[at];
    if (!child || child.place >= last.fromAfter + last.length) break;
    found.push({ child, at });
  }
  return found;
}

/** The first block that ends beyond a place, by halving. */
function firstBeyond(blocks: readonly Child[], place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && spanOf(block).to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const EVERYWHERE = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function spanOf({ node, place }: Child): Place {
  return { from: place, to: place + node.nodeSize };
}

function idOf(node: Node | undefined): string | null {
  const id: unknown = node?.attrs['id'];
  return typeof id === 'string' ? id : null;
}
