import type { Command, CommandProps } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import { setBlockKind } from './block-kinds.ts';

const NUMBERED = new Set(['clause', 'ask']);

/**
 * Enter: the next clause after a clause, the next ask after an ask, a clause after a heading.
 * In an empty clause or ask it ends the run of them: the block becomes a plain paragraph.
 */
export const enterInBlock: Command = (props) => {
  const { $from } = props.state.selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  if (block?.type.name === 'heading') {
    return clauseAfterHeading(props.tr, $from, props.dispatch !== undefined);
  }
  if ($from.depth !== 2 || !block || !NUMBERED.has(block.type.name)) return false;
  const hollow = block.textContent === '' && block.childCount === 1;
  return hollow ? setBlockKind('paragraph')(props) : nextBlock(props, block);
};

const nextBlock = ({ tr, state, dispatch }: CommandProps, block: Node): boolean => {
  if (leavesBlock(block, state.selection.$from)) return dispatch ? moveBelow(tr) : true;
  if (dispatch) tr.deleteSelection();
  const at = tr.selection.from;
  if (!canSplit(tr.doc, at, 2)) return false;
  if (dispatch) tr.split(at, 2).scrollIntoView();
  return true;
};

function clauseAfterHeading(tr: Transaction, $from: ResolvedPos, run: boolean): boolean {
  const clause = tr.doc.type.schema.nodes['clause']?.createAndFill();
  if (!clause || $from.parentOffset < $from.parent.content.size) return false;
  if (!run) return true;
  const after = $from.after(1);
  tr.insert(after, clause)
    .setSelection(TextSelection.create(tr.doc, after + 2))
    .scrollIntoView();
  return true;
}

/** In an empty last paragraph of a block that holds more. */
function leavesBlock(block: Node, $from: ResolvedPos): boolean {
  return (
    block.childCount > 1 &&
    $from.parent.content.size === 0 &&
    $from.index(1) === block.childCount - 1
  );
}

/** Takes the empty paragraph out of its block and makes it the next block of the same kind. */
function moveBelow(tr: Transaction): boolean {
  const { $from } = tr.selection;
  const next = $from.node(1).type.createAndFill();
  if (!next) return false;
  tr.delete($from.before(2), $from.after(2));
  const after = tr.doc.resolve($from.before(2)).after(1);
  tr.insert(after, next)
    .setSelection(TextSelection.create(tr.doc, after + 2))
    .scrollIntoView();
  return true;
}

/**
 * Backspace at the head of a clause or ask undoes Enter: it joins the one before, which keeps its
 * id. Where another kind of block stands before, the block first becomes a plain paragraph.
 */
export const backspaceAtHead: Command = (props) => {
  const { tr, state, dispatch } = props;
  const { $from } = state.selection;
  if (!atHead(state)) return false;
  const block = $from.node(1);
  const before = blockBefore(state, $from);
  if (before && joins(before, block)) return dispatch ? joinUp(tr, $from, before) : true;
  return NUMBERED.has(block.type.name) ? setBlockKind('paragraph')(props) : false;
};

/** Before the first word of a block that is no list or table. */
function atHead({ selection: { $from, empty } }: EditorState): boolean {
  if (!empty || $from.parentOffset > 0) return false;
  return $from.depth === 1 || ($from.depth === 2 && $from.index(1) === 0);
}

function blockBefore(state: EditorState, $from: ResolvedPos): Node | null {
  return $from.index(0) > 0 ? state.doc.child($from.index(0) - 1) : null;
}

/** A plain paragraph flows into the clause above it; a clause only into a clause, an ask into an ask. */
function joins(before: Node, block: Node): boolean {
  if (!NUMBERED.has(before.type.name)) return false;
  return block.type === before.type || block.type.name === 'paragraph';
}

/** Appends the words to the last line of the block before, and what follows them below it. */
function joinUp(tr: Transaction, $from: ResolvedPos, before: Node): boolean {
  const block = $from.node(1);
  const words = $from.parent.content;
  const rest = block.isTextblock ? [] : block.content.content.slice(1);
  const start = $from.before(1);
  tr.delete(start, start + block.nodeSize);
  const last = before.lastChild;
  const into = last?.isTextblock ? start - 2 : start - 1;
  tr.insert(start - 1, rest);
  if (last?.isTextblock) tr.insert(into, words);
  else tr.insert(into, tr.doc.type.schema.node('paragraph', null, words));
  tr.setSelection(TextSelection.near(tr.doc.resolve(into), 1)).scrollIntoView();
  return true;
}
