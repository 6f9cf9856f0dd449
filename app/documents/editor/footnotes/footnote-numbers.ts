import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { openForm } from '#app/documents/editor/tool-forms.ts';
import { footnotesIn, selectedFootnote, selectFootnote } from './footnotes.ts';

/** Numbers the notes by their order, and opens one by a click or by Enter. */
export const FootnoteNumbers = Extension.create({
  name: 'footnoteNumbers',
  // Before the keys of the text, to which Enter means a new clause, and within what is drawn around a
  // note that is suggested.
  priority: 1_050,

  addKeyboardShortcuts() {
    return {
      Enter: () =>
        selectedFootnote(this.editor.state) !== null && openForm(this.editor, 'footnote'),
    };
  },

  addProseMirrorPlugins() {
    return [numbering(this.editor)];
  },
});

const key = new PluginKey<DecorationSet>('footnoteNumbers');

function numbering(editor: Editor): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => numbersIn(doc),
      apply: (transaction, before) =>
        transaction.docChanged ? numbersIn(transaction.doc) : before,
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, _, { target }) => {
        const clicked = target instanceof Element && target.closest('sup.footnote');
        if (!clicked || !view.editable) return false;
        selectFootnote(editor, view.posAtDOM(clicked, 0));
        return openForm(editor, 'footnote');
      },
    },
  });
}

function numbersIn(doc: Node): DecorationSet {
  const marks = footnotesIn(doc).map(({ number, place, text }) =>
    Decoration.node(place, place + 1, {
      'data-number': `${number}`,
      // The number is drawn, and only a picture's name stands for what is drawn.
      role: 'img',
      'aria-label': `Footnote ${number}: ${text}`,
      title: text,
    }),
  );
  return DecorationSet.create(doc, marks);
}
