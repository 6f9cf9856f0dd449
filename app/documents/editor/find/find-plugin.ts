import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isRemote } from '#shared/documents/block-ids.rules.ts';
import { type Match, matchesIn, type Sought } from './matches.ts';

export type Finding = { sought: Sought | null; matches: readonly Match[]; current: number };
type Kept = Finding & { shown: DecorationSet };

/** What is told to the plugin: what to look for, or which place is the current one. */
type Told = { sought?: Sought | null; current?: number; after?: number };

export const findKey = new PluginKey<Kept>('find');

const NOTHING: Kept = { sought: null, matches: [], current: -1, shown: DecorationSet.empty };

/** Marks the words somebody looks for, and follows them while the text changes. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Kept>({
      key: findKey,
      state: { init: () => NOTHING, apply: findingAfter },
      props: { decorations: (state) => findKey.getState(state)?.shown },
    }),
  ],
});

export function findingIn(state: EditorState): Finding {
  return findKey.getState(state) ?? NOTHING;
}

function findingAfter(transaction: Transaction, before: Kept): Kept {
  const told: Told | undefined = transaction.getMeta(findKey);
  if (!told && !(before.sought && transaction.docChanged)) return before;
  const { doc } = transaction;
  const sought = told?.sought === undefined ? before.sought : told.sought;
  if (!sought) return NOTHING;
  const same = told?.sought === undefined && !transaction.docChanged;
  const matches = same ? before.matches : matchesIn(doc, sought);
  const current = told?.current ?? nearest(matches, placeAfter(transaction, before, told));
  return { sought, matches, current, shown: marksOf(doc, matches, current) };
}

/** Where the current place has got to; the caret, where there was none. */
function placeAfter(transaction: Transaction, before: Kept, told: Told | undefined): number {
  if (told?.after !== undefined) return told.after;
  const match = before.matches[before.current];
  if (!match) return transaction.selection.from;
  // What comes from others replaces the whole text, so that nothing can be followed through it.
  return isRemote(transaction) ? match.from : transaction.mapping.map(match.from);
}

/** The first at or after this place, or the first of all. */
function nearest(matches: readonly Match[], place: number): number {
  const at = matches.findIndex(({ from }) => from >= place);
  return at < 0 && matches.length > 0 ? 0 : at;
}

function marksOf(doc: Node, matches: readonly Match[], current: number): DecorationSet {
  const marks = matches.map(({ from, to }, place) =>
    Decoration.inline(from, to, { class: place === current ? 'found found--current' : 'found' }),
  );
  return DecorationSet.create(doc, marks);
}
