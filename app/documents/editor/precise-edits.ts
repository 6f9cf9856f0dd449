import { Extension } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { isRemote } from '#shared/documents/block-ids.rules.ts';
import { carryEdit } from '#shared/documents/carried-edit.rules.ts';
import { mapsBetween } from '#shared/documents/kept-stretches.rules.ts';

/**
 * Carries what is changed here into the shared text step by step, before the binding compares the two:
 * it then finds them equal. Left to compare, it rewrites what differs, and with it what others have
 * just written there.
 */
export const PreciseEdits = Extension.create({
  name: 'preciseEdits',
  // The binding has 1,000, and whoever comes first hears first of a change.
  priority: 1_100,
  addProseMirrorPlugins: () => [preciseEdits()],
});

/** The steps made here since a text, which the shared text may not know. */
type Steps = { since: Node; maps: readonly StepMap[] };

const key = new PluginKey<Steps>('preciseEdits');

function preciseEdits(): Plugin<Steps> {
  return new Plugin<Steps>({
    key,
    state: {
      init: (_, { doc }) => ({ since: doc, maps: [] }),
      apply: stepsAfter,
    },
    view: () => ({ update: carry }),
  });
}

function stepsAfter(change: Transaction, { since, maps }: Steps): Steps {
  if (isRemote(change)) return { since: change.doc, maps: [] };
  if (!change.getMeta('appendedTransaction'))
    return { since: change.before, maps: change.mapping.maps };
  return { since, maps: [...maps, ...change.mapping.maps] };
}

function carry({ state }: EditorView) {
  const { since, maps } = key.getState(state) ?? { since: state.doc, maps: [] };
  const shared: Shared | undefined = ySyncPluginKey.getState(state);
  const before = shared && maps.length > 0 ? textOf(shared, state.doc) : null;
  if (!shared || !before) return;
  const after = state.doc;
  const known = sameBlocks(before, since);
  const edit = { before, after, maps: known ? maps : mapsBetween(before, after) };
  // While it holds its lock, the binding does not show the editor what the editor has just said.
  shared.binding.mux(() => {
    shared.doc.transact(({ meta }) => {
      meta.set('addToHistory', shared.addToHistory);
      carryEdit(shared.type, edit, shared.binding.mapping);
    }, ySyncPluginKey);
  });
}

/** The binding's own state. */
type Shared = {
  type: Y.XmlFragment;
  doc: Y.Doc;
  binding: ProsemirrorBinding;
  addToHistory: boolean;
};

/** The shared text as the editor last had it; null where the binding has yet to show some of it. */
function textOf({ type, binding }: Shared, like: Node): Node | null {
  const blocks = type.toArray().map((block) => binding.mapping.get(block));
  const shown = blocks.flatMap((block) => (block && !Array.isArray(block) ? [block] : []));
  return shown.length === blocks.length ? like.copy(Fragment.from(shown)) : null;
}

function sameBlocks(one: Node, other: Node): boolean {
  return (
    one.childCount === other.childCount &&
    one.children.every((block, place) => block === other.child(place))
  );
}
