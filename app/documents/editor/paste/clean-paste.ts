import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cleanHtml } from './clean-html.ts';

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Passages that were struck out where they came from, and were not pasted. */
    leftOut: { passages: number };
  }
}

/** Takes in from other programs what a position's text has a place for. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (pasted) => {
            const { html, leftOut } = cleanHtml(pasted);
            if (leftOut > 0) editor.emit('leftOut', { passages: leftOut });
            return html;
          },
        },
      }),
    ];
  },
});
