import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { PLACEHOLDER } from '#shared/documents/template.rules.ts';

/** Shows what is still to be written; a click into it selects the whole, so that typing replaces it. */
export function placeholders(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => DecorationSet.create(doc, found(doc)),
      handleClick: ({ state, editable, dispatch }, pos) => {
        const hit = found(state.doc).find(({ from, to }) => from < pos && pos < to);
        if (!hit || !editable) return false;
        dispatch(state.tr.setSelection(TextSelection.create(state.doc, hit.from, hit.to)));
        return true;
      },
    },
  });
}

function found(doc: Node): Decoration[] {
  const all: Decoration[] = [];
  doc.descendants((node, place) => {
    for (const { index, 0: words } of (node.text ?? '').matchAll(PLACEHOLDER)) {
      const from = place + index;
      all.push(Decoration.inline(from, from + words.length, { class: 'placeholder' }));
    }
  });
  return all;
}
