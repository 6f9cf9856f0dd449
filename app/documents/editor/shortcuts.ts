import type { Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import type { ShortcutGroup } from '#app/ui/shortcuts/offered-shortcuts.ts';
import { backspaceAtHead, enterInBlock } from './block-keys.ts';
import { runTool } from './connected.ts';
import { moveCurrent } from './reorder/moving.ts';
import { SUGGESTION_KEYS } from './suggesting/suggestion-keys.ts';
import { goToTableTools } from './table-keys.ts';
import { openForm } from './tool-forms.ts';
import { FINDING, NEGOTIATING, type Tool, WRITING } from './tools.ts';

/** Keys as ProseMirror writes them; `run` is false where the key goes on to mean what it always does. */
type Shortcut = { keys: string; does: string; run: (editor: Editor) => boolean };

const TYPING: readonly Shortcut[] = [
  { keys: 'Enter', does: 'Next clause, ask or list item', run: enter },
  {
    keys: 'Shift-Enter',
    does: 'New line in the same paragraph',
    run: (editor) => editor.commands.insertContent({ type: 'hardBreak' }),
  },
  {
    keys: 'Backspace',
    does: 'At the head of a clause: join it to the one before',
    run: backspace,
  },
  {
    keys: 'Tab',
    does: 'Further in, in a list; next cell, in a table',
    run: (editor) => !isInTable(editor.state) && editor.commands.sinkListItem('listItem'),
  },
  {
    keys: 'Shift-Tab',
    does: 'Further out, in a list; cell before, in a table',
    run: (editor) => !isInTable(editor.state) && editor.commands.liftListItem('listItem'),
  },
  {
    keys: 'Shift-F10',
    does: 'In a table: go to its tools, and back by Escape; the menu key does the same',
    run: goToTableTools,
  },
  {
    keys: 'Mod-h',
    does: 'Find and replace',
    run: (editor) => openForm(editor, 'replace'),
  },
  {
    keys: 'Alt-Shift-ArrowUp',
    does: 'Move this clause or ask up',
    run: (editor) => moveCurrent(editor, -1),
  },
  {
    keys: 'Alt-Shift-ArrowDown',
    does: 'Move it down',
    run: (editor) => moveCurrent(editor, 1),
  },
  { keys: 'Mod-z', does: 'Undo your own last change', run: ({ commands }) => commands.undo() },
  { keys: 'Mod-y', does: 'Redo it', run: ({ commands }) => commands.redo() },
  {
    keys: 'Mod-Shift-v',
    does: 'Paste as plain words',
    // What this browser pastes by these keys is plain already.
    run: () => false,
  },
];

const GROUPS: readonly { name: string; shortcuts: readonly Shortcut[] }[] = [
  { name: 'While writing', shortcuts: TYPING },
  { name: 'Suggestions', shortcuts: SUGGESTION_KEYS },
  ...[...WRITING, ...NEGOTIATING, ...FINDING].map(({ name, tools }) => ({
    name,
    shortcuts: tools.flatMap(shortcutOf),
  })),
];

/** What the list of shortcuts says of this editor; made of the very table its keys are bound by. */
export const EDITOR_SHORTCUTS: readonly ShortcutGroup[] = GROUPS.filter(
  ({ shortcuts }) => shortcuts.length > 0,
);

/** The keys of an editor, each bound to what it does. */
export function keysOf(editor: Editor): Record<string, () => boolean> {
  const bound = GROUPS.flatMap(({ shortcuts }) => shortcuts);
  return Object.fromEntries(bound.map(({ keys, run }) => [keys, () => run(editor)]));
}

function shortcutOf(tool: Tool): Shortcut[] {
  const { keys, tip } = tool;
  if (!keys) return [];
  const act = (editor: Editor) => {
    runTool(editor, tool);
    return true;
  };
  return [{ keys, does: tip, run: act }];
}

function enter({ commands }: Editor): boolean {
  return commands.first([
    ({ commands: each }) => each.splitListItem('listItem'),
    ({ commands: each }) => each.liftEmptyBlockInList(),
    enterInBlock,
  ]);
}

function backspace({ commands }: Editor): boolean {
  return commands.first([
    ({ commands: each }) => each.undoInputRule(),
    ({ commands: each }) => each.liftAtListHead(),
    backspaceAtHead,
  ]);
}
