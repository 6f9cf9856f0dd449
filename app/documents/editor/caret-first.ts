import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { LiveConnection } from '#app/documents/live-connection.ts';

type Options = { beforeArrival: LiveConnection['beforeArrival'] };

/**
 * Reads where the browser has the caret before anything depends on it. The browser tells of a click or
 * an arrow key a moment after it has moved the caret. In that moment the next key would act where the
 * caret was; and whatever draws the text anew, a colleague's words or the sign of a caret, would put
 * the caret back there.
 */
export const CaretFirst = Extension.create<Options>({
  name: 'caretFirst',

  addOptions: () => ({ beforeArrival: () => () => undefined }),

  addProseMirrorPlugins() {
    const { beforeArrival } = this.options;
    return [
      new Plugin({
        props: { handleDOMEvents: { keydown: readCaret } },
        view: (view) => ({ destroy: beforeArrival(() => readCaret(view)) }),
      }),
    ];
  },

  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor;
    if (onlyDraws(transaction)) {
      readCaret(view);
      const { selection } = view.state;
      if (!transaction.selection.eq(selection)) transaction.setSelection(selection);
    }
    next(transaction);
  },
});

function onlyDraws({ docChanged, selectionSet, storedMarksSet }: Transaction): boolean {
  return !docChanged && !selectionSet && !storedMarksSet;
}

/** The editor reads the caret on this event, and does nothing where it has not moved. */
function readCaret({ dom, composing }: EditorView) {
  if (!composing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}
