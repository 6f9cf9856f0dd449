import { type Editor, Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { type MoveRuling, moveBlock } from '#shared/documents/move-block.rules.ts';
import { busyBlocks } from './busy-blocks.ts';
import { settleLater } from './settle-later.ts';

export type MoveRefusal = Extract<MoveRuling, { refused: string }>['refused'] | 'only_suggests';

type Options = { fragment: Y.XmlFragment | null; awareness: Awareness | null };
declare module '@tiptap/core' {
  interface EditorEvents {
    /** A block was moved or, with a reason, was not. */
    moved: { id: string; refused: MoveRefusal | null };
  }
  interface Storage {
    moving: Options;
  }
}

export const Moving = Extension.create<Options, Options>({
  name: 'moving',
  addOptions: () => ({ fragment: null, awareness: null }),
  addStorage() {
    return this.options;
  },
  addProseMirrorPlugins() {
    const { fragment } = this.options;
    return fragment ? [new Plugin({ view: () => ({ destroy: settleLater(fragment) }) })] : [];
  },
});

/**
 * Moves a block to this place among all blocks. It is done in the shared text itself: said as a
 * change of this editor's text, it would be compared word by word, and the words of one block would
 * be written into another.
 */
export function moveTo(editor: Editor, id: string, to: number): void {
  const { fragment, awareness } = editor.storage.moving;
  if (!fragment || !awareness || !editor.isEditable) return;
  // A suggestion cannot carry a move.
  if (editor.storage.suggesting.suggests)
    return void editor.emit('moved', { id, refused: 'only_suggests' });
  const caret = caretIn(editor, id);
  const busy = busyBlocks(fragment, awareness);
  const ruling = asOneStep(editor, fragment, () => moveBlock(fragment, { id, to, busy }));
  if (caret !== null) putCaret(editor, id, caret);
  editor.emit('moved', { id, refused: 'refused' in ruling ? ruling.refused : null });
}

/** Moves the block that holds the caret past the one above or below it. */
export function moveCurrent(editor: Editor, by: 1 | -1): true {
  const { doc, selection } = editor.state;
  const from = selection.$from.index(0);
  const id: unknown = doc.maybeChild(from)?.attrs['id'];
  const to = from + by;
  if (typeof id === 'string' && to >= 0 && to < doc.childCount) moveTo(editor, id, to);
  return true;
}

/** With the origin of this editor's own changes, so that undo takes it back, and nothing else with it. */
function asOneStep({ state }: Editor, fragment: Y.XmlFragment, act: () => MoveRuling): MoveRuling {
  const history = yUndoPluginKey.getState(state)?.undoManager;
  history?.stopCapturing();
  let ruling: MoveRuling = { refused: 'block_gone' };
  fragment.doc?.transact(() => {
    ruling = act();
  }, ySyncPluginKey);
  history?.stopCapturing();
  return ruling;
}

/** How far into the block the caret is; null where it is elsewhere. */
function caretIn({ state: { selection } }: Editor, id: string): number | null {
  const { $from } = selection;
  if ($from.depth === 0 || $from.node(1).attrs['id'] !== id) return null;
  return $from.pos - $from.before(1);
}

function putCaret({ state, view }: Editor, id: string, offset: number) {
  state.doc.forEach((block, place) => {
    if (block.attrs['id'] !== id) return;
    const caret = TextSelection.near(state.doc.resolve(place + offset));
    view.dispatch(state.tr.setSelection(caret).scrollIntoView());
  });
}
