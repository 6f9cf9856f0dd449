import type { Editor } from '@tiptap/core';
import { openShortcuts } from '#app/ui/shortcuts/shortcuts-dialog.tsx';
import { type BlockChoice, currentKind, setBlockKind } from './block-kinds.ts';
import { COMMENT } from './comments/comment-tool.ts';
import { type ListName, toggleList } from './lists.ts';
import { openForm } from './tool-forms.ts';
import type { ToolIcon } from './tool-icons.tsx';

export type Tool = {
  key: string;
  /** What the button shows. */
  words: string;
  /** Shown in place of the words. */
  icon?: ToolIcon;
  /** What it is called. */
  tip: string;
  /** The keys that do the same, as ProseMirror writes them; listed among the shortcuts by its tip. */
  keys?: string;
  run: (editor: Editor) => void;
  /** Others answer to it, or the server keeps it: of no use until there is a connection. */
  needsConnection?: true;
  /** For tools that are on or off. */
  isActive?: (editor: Editor) => boolean;
};

export type ToolGroup = { name: string; tools: readonly Tool[] };

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

type Named = Pick<Tool, 'words' | 'icon' | 'tip' | 'keys'>;

function list(key: ListName, named: Named): Tool {
  return {
    key,
    ...named,
    run: (editor) => void editor.chain().focus().command(toggleList(key)).run(),
    isActive: (editor) => editor.isActive(key),
  };
}

function mark(key: 'bold' | 'italic', named: Named): Tool {
  return {
    key,
    ...named,
    run: (editor) => void editor.chain().focus().toggleMark(key).run(),
    isActive: (editor) => editor.isActive(key),
  };
}

const BLOCKS: readonly Tool[] = [
  block('clause', 'Clause', 'Numbered clause', 'Mod-Alt-1'),
  // Not 4, with which British keyboards type the euro sign.
  block('ask', 'Ask', 'Ask of government', 'Mod-Alt-5'),
  block('paragraph', 'Plain', 'Plain paragraph', 'Mod-Alt-0'),
  block('heading', 'Heading', 'Heading', 'Mod-Alt-2'),
  block('subheading', 'Subheading', 'Subheading', 'Mod-Alt-3'),
];

const INLINE: readonly Tool[] = [
  mark('bold', { words: 'B', tip: 'Bold', keys: 'Mod-b' }),
  mark('italic', { words: 'I', tip: 'Italic', keys: 'Mod-i' }),
  {
    key: 'link',
    words: 'Link',
    icon: 'link',
    tip: 'Link',
    keys: 'Mod-k',
    run: (editor) => void openForm(editor, 'link'),
    isActive: (editor) => editor.isActive('link'),
  },
  {
    key: 'footnote',
    words: 'Footnote',
    icon: 'footnote',
    tip: 'Footnote',
    keys: 'Mod-Alt-f',
    run: (editor) => void openForm(editor, 'footnote'),
    isActive: (editor) => editor.isActive('footnote'),
  },
];

const LISTS: readonly Tool[] = [
  list('bulletList', {
    words: 'List',
    icon: 'bullets',
    tip: 'Bulleted list',
    keys: 'Mod-Shift-8',
  }),
  list('orderedList', {
    words: '1. List',
    icon: 'numbers',
    tip: 'Numbered list',
    keys: 'Mod-Shift-7',
  }),
  {
    key: 'table',
    words: 'Table',
    icon: 'table',
    tip: 'Insert a table',
    run: (editor) =>
      void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
];

const LOOKING: readonly Tool[] = [
  {
    key: 'find',
    words: 'Find',
    icon: 'find',
    tip: 'Find',
    keys: 'Mod-f',
    run: (editor) => void openForm(editor, 'find'),
  },
  {
    key: 'shortcuts',
    words: '?',
    icon: 'keyboard',
    tip: 'Keyboard shortcuts',
    run: openShortcuts,
  },
];

const NOT_AGREED: readonly Tool[] = [
  {
    key: 'bracket',
    words: '[ ] Bracket',
    tip: 'Bracket: put another wording beside this',
    keys: 'Mod-Alt-b',
    run: (editor) => void openForm(editor, 'bracket'),
    needsConnection: true,
    isActive: (editor) => editor.isActive('wording'),
  },
];

/** What a writer does to words and paragraphs. */
export const WRITING: readonly ToolGroup[] = [
  { name: 'Kind of paragraph', tools: BLOCKS },
  { name: 'Emphasis and links', tools: INLINE },
  { name: 'Lists and tables', tools: LISTS },
];

/** What offices do to each other's words; stands apart, at the end of the bar. */
export const NEGOTIATING: readonly ToolGroup[] = [
  { name: 'Negotiate', tools: [...NOT_AGREED, COMMENT] },
];

export const FINDING: readonly ToolGroup[] = [{ name: 'Find your way', tools: LOOKING }];
