import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { LiveConnection } from '#app/documents/live-connection.ts';

type Options = { beforeArrival: LiveConnection['beforeArrival'] };

/**
 * Reads where the browser has the caret before anything of a colleague's is applied. The browser tells
 * of a click a moment after it has moved the caret; what arrives in that moment would otherwise put
 * the caret back to where it was, and the words typed next would land there.
 */
export const CaretFirst = Extension.create<Options>({
  name: 'caretFirst',

  addOptions: () => ({ beforeArrival: () => () => undefined }),

  addProseMirrorPlugins() {
    const { beforeArrival } = this.options;
    return [
      new Plugin({
        view: ({ dom }) => ({ destroy: beforeArrival(() => readCaret(dom)) }),
      }),
    ];
  },
});

/**
 * A colleague's words are applied at once, their caret in a timer set afterwards, so that a timer set
 * here runs before that one.
 */
function readCaret(dom: HTMLElement) {
  announceSelection(dom);
  setTimeout(() => announceSelection(dom));
}

/** The editor reads the caret on this event, and does nothing where it has not moved. */
function announceSelection({ ownerDocument }: HTMLElement) {
  ownerDocument.dispatchEvent(new Event('selectionchange'));
}
