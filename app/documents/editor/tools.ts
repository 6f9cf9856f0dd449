import type { Editor } from '@tiptap/core';
import { type BlockChoice, currentKind, setBlockKind } from './block-kinds.ts';
import { type ListName, toggleList } from './lists.ts';

export type Tool = {
  key: string;
  /** What the button shows. */
  words: string;
  /** What it is called. */
  tip: string;
  keys?: string;
  run: (editor: Editor) => void;
  /** For tools that are on or off. */
  isActive?: (editor: Editor) => boolean;
};

function block(key: BlockChoice, words: string, tip: string, keys: string): Tool {
  return {
    key,
    words,
    tip,
    keys,
    run: (editor) => void editor.chain().focus().command(setBlockKind(key)).run(),
    isActive: ({ state: { doc, selection } }) =>
      currentKind(doc, selection.from, selection.to) === key,
  };
}

function list(key: ListName, words: string, tip: string, keys: string): Tool {
  return {
    key,
    words,
    tip,
    keys,
    run: (editor) => void editor.chain().focus().command(toggleList(key)).run(),
    isActive: (editor) => editor.isActive(key),
  };
}

function mark(key: 'bold' | 'italic', words: string, tip: string, keys: string): Tool {
  return {
    key,
    words,
    tip,
    keys,
    run: (editor) => void editor.chain().focus().toggleMark(key).run(),
    isActive: (editor) => editor.isActive(key),
  };
}

export const BLOCKS: readonly Tool[] = [
  block('clause', 'Clause', 'Numbered clause', 'Ctrl+Alt+1'),
  block('ask', 'Ask', 'Ask of government', 'Ctrl+Alt+4'),
  block('paragraph', 'Plain', 'Plain paragraph', 'Ctrl+Alt+0'),
  block('heading', 'Heading', 'Heading', 'Ctrl+Alt+2'),
  block('subheading', 'Subheading', 'Subheading', 'Ctrl+Alt+3'),
];

export const INLINE: readonly Tool[] = [
  mark('bold', 'B', 'Bold', 'Ctrl+B'),
  mark('italic', 'I', 'Italic', 'Ctrl+I'),
  {
    key: 'link',
    words: 'Link',
    tip: 'Link',
    keys: 'Ctrl+K',
    run: () => undefined,
    isActive: (editor) => editor.isActive('link'),
  },
];

export const LISTS: readonly Tool[] = [
  list('bulletList', '• List', 'Bulleted list', 'Ctrl+Shift+8'),
  list('orderedList', '1. List', 'Numbered list', 'Ctrl+Shift+7'),
];

export const TABLE: readonly Tool[] = [
  {
    key: 'table',
    words: 'Table',
    tip: 'Insert a table',
    run: (editor) =>
      void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
];

const inTable = (key: string, words: string, tip: string, run: Tool['run']): Tool => ({
  key,
  words,
  tip,
  run,
});

export const TABLE_TOOLS: readonly Tool[] = [
  inTable(
    'row',
    '+ Row',
    'Add a row below',
    (editor) => void editor.chain().focus().addRowAfter().run(),
  ),
  inTable(
    'column',
    '+ Column',
    'Add a column to the right',
    (editor) => void editor.chain().focus().addColumnAfter().run(),
  ),
  inTable(
    'header',
    'Header',
    'Make the first row a header, or not',
    (editor) => void editor.chain().focus().toggleHeaderRow().run(),
  ),
  inTable(
    'delete-row',
    '− Row',
    'Delete this row',
    (editor) => void editor.chain().focus().deleteRow().run(),
  ),
  inTable(
    'delete-column',
    '− Column',
    'Delete this column',
    (editor) => void editor.chain().focus().deleteColumn().run(),
  ),
  inTable(
    'delete-table',
    'Delete table',
    'Delete the whole table',
    (editor) => void editor.chain().focus().deleteTable().run(),
  ),
];
