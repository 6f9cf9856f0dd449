import { Extension } from '@tiptap/core';
import { blockIds } from '#shared/documents/block-ids.rules.ts';
import { emptyHints } from './empty-hints.ts';
import { placeholders } from './placeholders.ts';
import { keysOf } from './shortcuts.ts';

/** How the keyboard, pasting and ids behave in a position's text. */
export const Editing = Extension.create({
  name: 'editing',
  priority: 900,

  addKeyboardShortcuts() {
    return keysOf(this.editor);
  },

  addProseMirrorPlugins: () => [blockIds(() => crypto.randomUUID()), emptyHints(), placeholders()],
});
