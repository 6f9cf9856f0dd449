import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import type { ChangedRange } from './changed-ranges.rules.ts';

/** What a change brought into a place. */
export type AddedContent = {
  /** What goes on in the line in which the change begins. */
  lead: Fragment;
  /** Whole blocks that come after it, each fit for the top level. */
  blocks: Node[];
  /** The line was broken: its rest follows in the last of the blocks. */
  breaksLine: boolean;
};

/**
 * Reads what stands in a changed stretch. Blocks made inside another one (paragraphs pasted into a
 * clause) become blocks of their own, of `kind`. Null when it is nothing that could stand alone, such
 * as rows of a table.
 */
export function addedContent(
  after: Node,
  { fromAfter, toAfter }: ChangedRange,
  kind: NodeType,
): AddedContent | null {
  const { content, openStart, openEnd } = after.slice(fromAfter, toAfter);
  if (isLine(content)) return { lead: content, blocks: [], breaksLine: false };
  const $from = after.resolve(fromAfter);
  const opened = $from.parent.isTextblock ? openedAt(content) : null;
  const nested = $from.sharedDepth(toAfter) > 0;
  const rest = opened?.rest ?? content.content;
  const blocks = rest.map((node) => asTopLevel(node, nested ? kind : null));
  if (!blocks.every((block) => block !== null)) return null;
  const breaksLine = openStart > 0 && openEnd > 0 && opened !== null;
  return { lead: opened?.lead ?? Fragment.empty, blocks, breaksLine };
}

function isLine({ firstChild }: Fragment): boolean {
  return firstChild === null || firstChild.isInline;
}

/** The line a cut began in, and what follows it outwards. */
function openedAt({ firstChild, content }: Fragment): { lead: Fragment; rest: Node[] } {
  const others = content.slice(1);
  if (!firstChild || firstChild.isTextblock) {
    return { lead: firstChild?.content ?? Fragment.empty, rest: others };
  }
  const { lead, rest } = openedAt(firstChild.content);
  return { lead, rest: [...rest, ...others] };
}

/** The node made whole; a paragraph from inside a block becomes one of `kind`. */
function asTopLevel(node: Node, kind: NodeType | null): Node | null {
  const { paragraph, bulletList } = node.type.schema.nodes;
  if (node.type === paragraph && kind && !kind.isTextblock) return kind.createAndFill(null, node);
  const home = node.type.name === 'listItem' ? bulletList : node.type.schema.topNodeType;
  if (!home?.contentMatch.matchType(node.type)) return null;
  const whole = madeWhole(node);
  return home === bulletList && whole ? home.createAndFill(null, whole) : whole;
}

/** A node that may have been cut through, with what it must hold at the least. */
function madeWhole(node: Node): Node | null {
  if (node.isLeaf || node.isTextblock) return node;
  const inside = node.content.content.map(madeWhole);
  return node.type.createAndFill(
    node.attrs,
    inside.filter((each) => each !== null),
  );
}
