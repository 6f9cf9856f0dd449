import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { writesInWordingOfAnother } from '#shared/alternatives/wording-of-another.rules.ts';
import { isRemote } from '#shared/documents/block-ids.rules.ts';
import { keepingProposals } from '#shared/suggestions/direct-edit.rules.ts';
import { type Author, isOwnBlock } from '#shared/suggestions/pending.rules.ts';
import { type NotSuggested, proposing } from '#shared/suggestions/suggesting.rules.ts';
import { pendingRuns } from './pending-runs.ts';
import { type Proposers, proposalViews } from './proposal-views.ts';

/** A change that was not made, and what it was. */
export type RefusedChange = Pick<NotSuggested, 'because'> & { change: Transaction };

type Options = Proposers & {
  author: Author;
  suggests: boolean;
  fixed: boolean;
};

/** Whether changes are proposed rather than made, and whether this person has no choice in it. */
type Mode = Pick<Options, 'suggests' | 'fixed'>;

declare module '@tiptap/core' {
  interface Storage {
    suggesting: Mode;
  }
  interface Commands<ReturnType> {
    suggesting: {
      /** From now on changes are proposed, or made, as far as this person has the choice. */
      setSuggesting: (mode: Partial<Mode>) => ReturnType;
    };
  }
  interface EditorEvents {
    changeRefused: RefusedChange;
  }
}

const MADE_DIRECTLY = 'madeDirectly';

/**
 * Lets every change made here pass only as this person may make it: proposed while they suggest, and
 * else without touching what others propose.
 */
export const Suggesting = Extension.create<Options, Mode>({
  name: 'suggesting',
  priority: 1_000,

  addOptions: () => ({
    author: { person: '', office: null },
    offices: [],
    people: [],
    suggests: true,
    fixed: true,
  }),

  addStorage() {
    const { suggests, fixed } = this.options;
    return { suggests: suggests || fixed, fixed };
  },

  addCommands() {
    return {
      setSuggesting:
        (mode) =>
        ({ tr, dispatch }) => {
          if (!dispatch) return true;
          Object.assign(this.storage, mode);
          this.storage.suggests ||= this.storage.fixed;
          // An empty change, by which everything that shows the mode hears of it.
          dispatch(tr);
          return true;
        },
    };
  },

  dispatchTransaction({ transaction, next }) {
    const { editor, options, storage } = this;
    const own = transaction.docChanged && !isRemote(transaction);
    if (!own) {
      next(transaction);
      forgetWhenSettled(editor, transaction, options.author);
      return;
    }
    const { state } = editor.view;
    const author = { ...options.author, newId: () => crypto.randomUUID() };
    const mayDirectly = !storage.suggests || transaction.getMeta(MADE_DIRECTLY) === true;
    const directly = mayDirectly && !writesInWordingOfAnother(transaction, author.person);
    const change = directly
      ? keepingProposals(transaction, state, author)
      : proposing(transaction, state, author);
    if ('refused' in change) editor.emit('changeRefused', { ...change, change: transaction });
    else next(change);
  },

  addProseMirrorPlugins() {
    const { options, storage } = this;
    return [proposalViews(options), plainKeys(options.author, storage)];
  },
});

/** Makes a change directly that was refused as a suggestion; false when the text is another by now. */
export function makeDirectly(editor: Editor, { change }: RefusedChange): boolean {
  if (change.before !== editor.state.doc) return false;
  editor.view.dispatch(change.setMeta(MADE_DIRECTLY, true));
  return true;
}

/** Keys that would change blocks do the next best thing in blocks of others. */
function plainKeys({ person }: Author, storage: Mode): Plugin {
  const applies = ({ selection: { $from } }: EditorState) =>
    storage.suggests && $from.depth > 0 && !isOwnBlock($from.node(1), person);
  return new Plugin({
    props: {
      handleKeyDown(view, { key }) {
        const { selection, doc, tr } = view.state;
        const atHead = selection.empty && selection.$from.parentOffset === 0;
        if (key !== 'Backspace' || !atHead || !applies(view.state)) return false;
        const before = Selection.findFrom(doc.resolve(selection.$from.before()), -1, true);
        if (before) view.dispatch(tr.setSelection(before).scrollIntoView());
        return true;
      },
      /** What becomes a heading or a list when it is typed stays what it is. */
      handleTextInput(view, from, to, text) {
        const { $from } = view.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset);
        const begins = text === ' ' && /^(#{2,3}|[-*•]|1[.)])$/.test(before);
        if (!begins || !applies(view.state)) return false;
        view.dispatch(view.state.tr.insertText(text, from, to));
        return true;
      },
    },
  });
}

/** What has been settled is no longer this person's to undo. */
function forgetWhenSettled(editor: Editor, change: Transaction, { person }: Author) {
  const { isUndoRedoOperation } = change.getMeta(ySyncPluginKey) ?? {};
  if (!change.docChanged || isUndoRedoOperation) return;
  const ownIds = (doc: Node) =>
    pendingRuns(doc).flatMap((run) => (run.person === person ? [run.id] : []));
  const before = ownIds(change.before);
  if (before.length === 0) return;
  const now = new Set(ownIds(change.doc));
  if (before.every((id) => now.has(id))) return;
  yUndoPluginKey.getState(editor.state)?.undoManager.clear();
}
