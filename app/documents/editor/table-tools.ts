import type { ChainedCommands } from '@tiptap/core';
import type { Tool, ToolGroup } from './tools.ts';

/** In a row of their own while the caret is in a table. */
export const TABLE_TOOLS: ToolGroup = {
  name: 'This table',
  tools: [
    tool('+ Row above', 'Add a row above', (chain) => chain.addRowBefore()),
    tool('+ Row below', 'Add a row below', (chain) => chain.addRowAfter()),
    tool('+ Column left', 'Add a column to the left', (chain) => chain.addColumnBefore()),
    tool('+ Column right', 'Add a column to the right', (chain) => chain.addColumnAfter()),
    tool('Header row', 'Make the first row a header, or not', (chain) => chain.toggleHeaderRow()),
    tool('Header column', 'Make the first column a header, or not', (chain) =>
      chain.toggleHeaderColumn(),
    ),
    tool('− Row', 'Delete this row', (chain) => chain.deleteRow()),
    tool('− Column', 'Delete this column', (chain) => chain.deleteColumn()),
    tool('Delete table', 'Delete the whole table', (chain) => chain.deleteTable()),
  ],
};

function tool(words: string, tip: string, act: (chain: ChainedCommands) => ChainedCommands): Tool {
  const run: Tool['run'] = (editor) => void act(editor.chain().focus()).run();
  return { key: tip.toLowerCase().replaceAll(' ', '-'), words, tip, run };
}
