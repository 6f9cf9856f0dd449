import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';

/** Brings a block into view and puts the caret at the end of its words. */
export function goToBlock(editor: Editor, id: string): void {
  let found: { place: number; size: number } | undefined;
  editor.state.doc.forEach((block, place) => {
    if (block.attrs['id'] === id) found ??= { place, size: block.nodeSize };
  });
  if (!found) return;
  const { tr, doc } = editor.state;
  const end = doc.resolve(found.place + found.size - 1);
  editor.view.dispatch(tr.setSelection(TextSelection.near(end, -1)));
  const shown = editor.view.nodeDOM(found.place);
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' });
  if (editor.isEditable) editor.view.focus();
}

/** Follows the part of the address after #, as links to a block from other pages have it. */
export function useHashTarget(editor: Editor): void {
  useEffect(() => {
    const id = /^#block-(.+)$/.exec(globalThis.location.hash)?.[1];
    if (id) goToBlock(editor, id);
  }, [editor]);
}
