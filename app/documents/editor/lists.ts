import { type Command, Extension } from '@tiptap/core';
import { TextSelection, type Transaction } from '@tiptap/pm/state';

export type ListName = 'bulletList' | 'orderedList';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    lists: {
      /** Enter in an empty list item moves it out of its list. */
      liftEmptyBlockInList: () => ReturnType;
      /** Backspace at the head of the first item's text takes it out of the list. */
      liftAtListHead: () => ReturnType;
    };
  }
}

export const Lists = Extension.create({
  name: 'lists',
  addCommands: () => ({
    liftEmptyBlockInList:
      () =>
      ({ state, commands }) => {
        const { $from } = state.selection;
        const item = $from.node(-1);
        const empty = $from.parent.content.size === 0 && item?.type.name === 'listItem';
        return empty && item.childCount === 1 && commands.liftListItem('listItem');
      },
    liftAtListHead:
      () =>
      ({ state, commands }) => {
        const { $from, empty } = state.selection;
        const head = empty && $from.parentOffset === 0 && $from.depth > 2;
        const inItem = head && $from.node(-1).type.name === 'listItem' && $from.index(-1) === 0;
        return inItem && commands.liftListItem('listItem');
      },
  }),
});

/**
 * Turns the line into a list, or a list back into lines. A clause or an ask begins with words, so
 * on its first line the list begins below it.
 */
export function toggleList(name: ListName): Command {
  return ({ tr, dispatch, commands }) => {
    const { $from } = tr.selection;
    const inList = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(
      ({ type }) => type.name === 'listItem',
    );
    const firstLine = !inList && $from.depth === 2 && $from.index(1) === 0;
    if (!firstLine) return commands.toggleList(name, 'listItem');
    return dispatch ? listBelow(tr, name) : true;
  };
}

function listBelow(tr: Transaction, name: ListName): boolean {
  const { $from } = tr.selection;
  const list = tr.doc.type.schema.nodes[name]?.createAndFill();
  if (!list) return false;
  const after = $from.after(2);
  tr.insert(after, list).setSelection(TextSelection.near(tr.doc.resolve(after + 2)));
  return true;
}
