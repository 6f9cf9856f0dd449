import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Warns below a table in which no cell says what the others are, and offers to make its first row do so. */
export const TableHeaders = Extension.create({
  name: 'tableHeaders',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) =>
            editor.isEditable ? DecorationSet.create(doc, warningsIn(editor, doc)) : null,
        },
      }),
    ];
  },
});

type WarningAt = (view: unknown, placeNow: () => number | undefined) => HTMLElement;

function warningsIn(editor: Editor, doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((block, place) => {
    if (block.type.name !== 'table' || hasHeader(block)) return;
    const after = place + block.nodeSize;
    const warning: WarningAt = (_, placeNow) => warningFor(editor, placeNow);
    // By its key it stays the same button, which keeps the keyboard while the text changes.
    const key = `no header ${String(block.attrs['id'])}`;
    found.push(Decoration.widget(after, warning, { side: -1, key, stopEvent: () => true }));
  });
  return found;
}

function hasHeader(table: Node): boolean {
  let found = false;
  table.descendants(({ type }) => {
    found ||= type.name === 'tableHeader';
    return !found;
  });
  return found;
}

function warningFor(editor: Editor, placeNow: () => number | undefined): HTMLElement {
  const warning = document.createElement('div');
  warning.className = 'table-warning';
  warning.contentEditable = 'false';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain-button';
  button.textContent = 'Make the first row a header';
  button.addEventListener('click', () => makeHeader(editor, placeNow()));
  warning.append(
    'This table has no header, so a screen reader cannot say what its cells are. ',
    button,
  );
  return warning;
}

function makeHeader(editor: Editor, after: number | undefined) {
  const table = after === undefined ? null : editor.state.doc.resolve(after).nodeBefore;
  if (!table || after === undefined) return;
  const inside = TextSelection.near(editor.state.doc.resolve(after - table.nodeSize + 1));
  editor.view.dispatch(editor.state.tr.setSelection(inside));
  editor.chain().focus().toggleHeaderRow().run();
}
