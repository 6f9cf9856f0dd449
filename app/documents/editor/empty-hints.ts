import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const HINTS: Record<string, string> = {
  clause: 'One point to a clause. Enter begins the next.',
  ask: 'One thing government is asked to do, so that it can be answered.',
  heading: 'Heading',
};

/** Says in an empty block what belongs there. */
export function emptyHints(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        doc.forEach((block, place) => {
          const hint = HINTS[block.type.name];
          if (hint && isEmpty(block)) found.push(hintAt(block, place, hint));
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}

function isEmpty(block: Node): boolean {
  return block.content.size === (block.isTextblock ? 0 : 2);
}

function hintAt(block: Node, place: number, hint: string): Decoration {
  const attrs = { class: 'empty-block', 'data-hint': hint };
  return block.isTextblock
    ? Decoration.node(place, place + block.nodeSize, attrs)
    : Decoration.node(place + 1, place + block.nodeSize - 1, attrs);
}
