import { Extension } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import { blockIds } from '#shared/documents/block-ids.rules.ts';
import { backspaceAtHead, enterInBlock } from './block-keys.ts';
import { setBlockKind } from './block-kinds.ts';
import { cleanPaste } from './clean-paste.ts';
import { emptyHints } from './empty-hints.ts';
import { toggleList } from './lists.ts';

/** How the keyboard, pasting and ids behave in a position's text. */
export const Editing = Extension.create({
  name: 'editing',
  priority: 900,

  addKeyboardShortcuts() {
    const { editor } = this;
    const kind = (name: Parameters<typeof setBlockKind>[0]) => () =>
      editor.commands.command(setBlockKind(name));
    return {
      Enter: () =>
        editor.commands.first([
          ({ commands }) => commands.splitListItem('listItem'),
          ({ commands }) => commands.liftEmptyBlockInList(),
          enterInBlock,
        ]),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      Backspace: () =>
        editor.commands.first([
          ({ commands }) => commands.undoInputRule(),
          ({ commands }) => commands.liftAtListHead(),
          backspaceAtHead,
        ]),
      Tab: () => !isInTable(editor.state) && editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => !isInTable(editor.state) && editor.commands.liftListItem('listItem'),
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      'Mod-Alt-0': kind('paragraph'),
      'Mod-Alt-1': kind('clause'),
      'Mod-Alt-2': kind('heading'),
      'Mod-Alt-3': kind('subheading'),
      'Mod-Alt-4': kind('ask'),
      'Mod-Shift-7': () => editor.commands.command(toggleList('orderedList')),
      'Mod-Shift-8': () => editor.commands.command(toggleList('bulletList')),
    };
  },

  addProseMirrorPlugins: () => [blockIds(() => crypto.randomUUID()), emptyHints(), cleanPaste()],
});
