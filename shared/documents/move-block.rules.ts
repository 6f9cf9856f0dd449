import * as Y from 'yjs';

export type Move = {
  id: string;
  /** The place among all blocks it is to have, counted from 0. */
  to: number;
  /** Blocks in which others are writing at this moment. */
  busy: ReadonlySet<string>;
};

export type MoveRuling = { moved: true } | { refused: 'block_gone' | 'written_in' };

/**
 * Puts a block in another place under its old id. In Yjs a move is a copy and a deletion, so words
 * that arrive for the original a moment later are lost with it. Therefore a block in which somebody
 * else is writing stays, and those between it and its new place go round it; where that would hit
 * another writer as well, the move is refused.
 */
export function moveBlock(fragment: Y.XmlFragment, { id, to, busy }: Move): MoveRuling {
  const ids = fragment.toArray().map(idOf);
  const from = ids.indexOf(id);
  if (from < 0 || to < 0 || to >= ids.length) return { refused: 'block_gone' };
  if (from === to) return { moved: true };
  if (!busy.has(id)) return lift(fragment, { from, count: 1, to });
  const [first, last] = from < to ? [from + 1, to] : [to, from - 1];
  if (ids.slice(first, last + 1).some((each) => busy.has(each))) return { refused: 'written_in' };
  return lift(fragment, { from: first, count: last - first + 1, to: from < to ? from : first + 1 });
}

type Lift = { from: number; count: number; to: number };

function lift(fragment: Y.XmlFragment, { from, count, to }: Lift): MoveRuling {
  const copies = fragment.slice(from, from + count).map((block) => block.clone());
  fragment.delete(from, count);
  fragment.insert(to, copies as Y.XmlElement[]);
  return { moved: true };
}

/**
 * Two people moving one block at once leave it twice. Each takes back the copy made here, once there
 * is another further up that says the same; a copy that says something else becomes a block of its
 * own. Only its maker touches a copy, so that two who see the same never both delete. True where
 * something was put right.
 */
export function settleRepeats(
  fragment: Y.XmlFragment,
  { maker, newId }: { maker: number; newId: () => string },
): boolean {
  const first = new Map<string, string>();
  let settled = false;
  for (const block of fragment.toArray()) {
    const id = idOf(block);
    const words = first.get(id);
    if (words === undefined) first.set(id, block.toString());
    else if (block._item?.id.client === maker) {
      settleRepeat(fragment, block, { same: words === block.toString(), newId });
      settled = true;
    }
  }
  return settled;
}

type Block = Y.XmlElement | Y.XmlText | Y.XmlHook;
type Settling = { same: boolean; newId: () => string };

function settleRepeat(fragment: Y.XmlFragment, block: Block, { same, newId }: Settling) {
  if (same) fragment.delete(fragment.toArray().indexOf(block), 1);
  else if (block instanceof Y.XmlElement) block.setAttribute('id', newId());
}

function idOf(block: Block): string {
  return block instanceof Y.XmlElement ? (block.getAttribute('id') ?? '') : '';
}
