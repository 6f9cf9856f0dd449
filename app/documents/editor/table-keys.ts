import { type Editor, Extension } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';

declare module '@tiptap/core' {
  interface EditorEvents {
    goToTableTools: undefined;
  }
}

/** The menu key in a table leads to the table's tools; anywhere else it opens what it always does. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  addKeyboardShortcuts() {
    return { ContextMenu: () => goToTableTools(this.editor) };
  },
});

export function goToTableTools(editor: Editor): boolean {
  if (!isInTable(editor.state)) return false;
  keepMenuAway();
  editor.emit('goToTableTools', undefined);
  return true;
}

/** Browsers open their own menu after these keys, some only once they are let go. */
function keepMenuAway() {
  const keep = (event: Event) => event.preventDefault();
  const done = () => setTimeout(() => document.removeEventListener('contextmenu', keep));
  document.addEventListener('contextmenu', keep);
  document.addEventListener('keyup', done, { once: true });
}
