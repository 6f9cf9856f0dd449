import type { Command } from '@tiptap/core';
import type { Node, NodeType } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** What a block can be turned into. */
export type BlockChoice = 'paragraph' | 'heading' | 'subheading' | 'clause' | 'ask';

type Target = { type: string; level?: number };

const TARGETS: Record<BlockChoice, Target> = {
  paragraph: { type: 'paragraph' },
  heading: { type: 'heading', level: 2 },
  subheading: { type: 'heading', level: 3 },
  clause: { type: 'clause' },
  ask: { type: 'ask' },
};

/** Which of them the selection is in; null for lists, tables and a mixture. */
export function currentKind(doc: Node, from: number, to: number): BlockChoice | null {
  const kinds = new Set(blocksIn(doc, from, to).map(({ block }) => choiceOf(block)));
  const [only = null] = kinds;
  return kinds.size === 1 ? only : null;
}

/** Turns every selected block into another kind, under its old id; lists and tables stay. */
export function setBlockKind(choice: BlockChoice): Command {
  return ({ tr, dispatch }) => {
    const { from, to } = tr.selection;
    const chosen = blocksIn(tr.doc, from, to).filter(({ block }) => choiceOf(block) !== null);
    if (chosen.length === 0) return false;
    if (!dispatch) return true;
    // From the last to the first, so that places further up stay true.
    for (const { place } of chosen.reverse()) turn(tr, place, TARGETS[choice]);
    return true;
  };
}

function choiceOf(block: Node): BlockChoice | null {
  const { level } = block.attrs;
  if (block.type.name === 'heading') return level === 3 ? 'subheading' : 'heading';
  const name = block.type.name;
  return name === 'paragraph' || name === 'clause' || name === 'ask' ? name : null;
}

function blocksIn(doc: Node, from: number, to: number): { block: Node; place: number }[] {
  const found: { block: Node; place: number }[] = [];
  doc.forEach((block, place) => {
    if (place < to + 1 && place + block.nodeSize > from) found.push({ block, place });
  });
  return found.filter(
    ({ block, place }) => place + block.nodeSize > from || block.childCount === 0,
  );
}

function turn(tr: Transaction, place: number, { type: name, level }: Target) {
  const block = tr.doc.nodeAt(place);
  const type = tr.doc.type.schema.nodes[name];
  if (!block || !type) return;
  const { id, insertion, source } = block.attrs;
  const attrs = { id, insertion, source, ...(level ? { level } : {}) };
  const holdsBlocks = !block.isTextblock;
  const wantsBlocks = !type.isTextblock;
  if (holdsBlocks === wantsBlocks) tr.setNodeMarkup(place, type, attrs);
  else if (wantsBlocks) wrap(tr, { place, block, type, attrs });
  else unwrap(tr, { place, block, type, attrs });
}

type Turning = { place: number; block: Node; type: NodeType; attrs: Record<string, unknown> };

function wrap(tr: Transaction, { place, block, type, attrs }: Turning) {
  const paragraph = tr.doc.type.schema.nodes['paragraph'];
  if (!paragraph) return;
  tr.setNodeMarkup(place, paragraph);
  const range = tr.doc.resolve(place).blockRange(tr.doc.resolve(place + block.nodeSize));
  if (range) tr.wrap(range, [{ type, attrs }]);
}

/** The first paragraph becomes the block; what follows it stands below as blocks of their own. */
function unwrap(tr: Transaction, { place, block, type, attrs }: Turning) {
  const inside = tr.doc.resolve(place + 1);
  const range = inside.blockRange(tr.doc.resolve(place + block.nodeSize - 1));
  if (range) tr.lift(range, 0);
  tr.setNodeMarkup(place, type, attrs);
}
