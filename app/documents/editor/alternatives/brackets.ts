import { Extension } from '@tiptap/core';
import type { Author } from '#shared/alternatives/alternative-edit.rules.ts';
import { bracketSigns } from './bracket-signs.ts';
import { leavingBrackets } from './leaving-brackets.ts';

declare module '@tiptap/core' {
  interface Storage {
    brackets: { author: Author };
  }
}

/** Passages in brackets: how they look in the text, and in whose name wordings are put there. */
export const Brackets = Extension.create<{ author: Author }>({
  name: 'brackets',
  addOptions: () => ({ author: { person: '', office: null } }),
  addStorage() {
    return { author: this.options.author };
  },
  addProseMirrorPlugins() {
    return [bracketSigns(), leavingBrackets(this.options.author)];
  },
});
