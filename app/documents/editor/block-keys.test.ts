import { type Command, Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { blockIds } from '#shared/documents/block-ids.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { DOCUMENT_MODEL } from '#shared/documents/document-model.schema.ts';
import { backspaceAtHead, enterInBlock } from './block-keys.ts';
import { setBlockKind } from './block-kinds.ts';
import { Lists, toggleList } from './lists.ts';

/** A text said as "kind id words" a block; `|` in the words is the caret. */
function writing(...blocks: string[]) {
  const editor = new Editor({
    element: null,
    extensions: [...DOCUMENT_MODEL, Lists],
    content: { type: 'doc', content: blocks.map((block) => blockOf(block.replace('|', ''))) },
  });
  let made = 0;
  editor.registerPlugin(blockIds(() => `new${++made}`));
  const place = caretOf(editor, blocks);
  editor.commands.command(({ tr }) => {
    tr.setSelection(TextSelection.create(tr.doc, place));
    return true;
  });
  return {
    editor,
    press: (command: Command) => editor.commands.command(command),
    type: (words: string) => editor.commands.insertContent({ type: 'text', text: words }),
    shown: () =>
      (editor.getJSON() as DocumentJson).content?.map(
        (block) => `${block.type} ${String(block.attrs?.['id'])} ${wordsOf(block)}`,
      ),
  };
}

function blockOf(said: string): DocumentJson {
  const [type = '', id, ...words] = said.split(' ');
  const text = words.join(' ');
  const content = text ? [{ type: 'text', text }] : [];
  const inner = type === 'clause' || type === 'ask' ? [{ type: 'paragraph', content }] : content;
  return { type, attrs: { id }, content: inner };
}

function caretOf(editor: Editor, blocks: string[]): number {
  let place = 0;
  for (const [index, said] of blocks.entries()) {
    const block = editor.state.doc.child(index);
    const words = said.split(' ').slice(2).join(' ');
    if (words.includes('|')) return place + (block.isTextblock ? 1 : 2) + words.indexOf('|');
    place += block.nodeSize;
  }
  throw new Error('There is no caret in this text');
}

function wordsOf(node: DocumentJson): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(wordsOf).join('/');
}

test('Enter in a clause begins the next one, and Backspace takes it back', () => {
  const { press, shown } = writing('clause c0 first|second');
  press(enterInBlock);
  expect(shown()).toEqual(['clause c0 first', 'clause new1 second']);
  press(backspaceAtHead);
  expect(shown()).toEqual(['clause c0 firstsecond']);
});

test('Enter in an empty clause ends the numbering', () => {
  const { press, shown } = writing('clause c0 first', 'clause c1 |');
  press(enterInBlock);
  expect(shown()).toEqual(['clause c0 first', 'paragraph c1 ']);
});

test('Enter after an ask begins the next ask, after a heading a clause', () => {
  const asks = writing('ask a0 Fund it.|');
  asks.press(enterInBlock);
  expect(asks.shown()).toEqual(['ask a0 Fund it.', 'ask new1 ']);
  const heading = writing('heading h0 Why|');
  heading.press(enterInBlock);
  expect(heading.shown()).toEqual(['heading h0 Why', 'clause new1 ']);
});

test('Backspace at the head of an ask after a clause only takes off the ask', () => {
  const { press, shown } = writing('clause c0 first', 'ask a0 |Fund it.');
  press(backspaceAtHead);
  expect(shown()).toEqual(['clause c0 first', 'paragraph a0 Fund it.']);
  press(backspaceAtHead);
  expect(shown()).toEqual(['clause c0 firstFund it.']);
});

test('a block keeps its id and its words through every kind', () => {
  const { press, shown } = writing('paragraph p0 Fund| it.');
  for (const kind of ['clause', 'ask', 'heading', 'subheading', 'ask', 'paragraph'] as const) {
    press(setBlockKind(kind));
    const type = kind === 'subheading' ? 'heading' : kind;
    expect(shown()).toEqual([`${type} p0 Fund it.`]);
  }
});

test('a list asked for on the first line of a clause begins below it', () => {
  const { press, type, shown } = writing('clause c0 The costs:|');
  press(toggleList('bulletList'));
  type('audit');
  expect(shown()).toEqual(['clause c0 The costs:/audit']);
});

test('a clause with a list, made plain, leaves its list below under an id of its own', () => {
  const { press, type, shown } = writing('clause c0 |The costs:');
  press(toggleList('bulletList'));
  type('audit');
  press(setBlockKind('paragraph'));
  expect(shown()).toEqual(['paragraph c0 The costs:', 'bulletList new1 audit']);
});
