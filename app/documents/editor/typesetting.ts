import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { typesetAs } from './typography.ts';

/** What was set last and can be given back: only until anything else happens. */
type Typeset = ReturnType<typeof typesetAs>;

const key = new PluginKey<Typeset>('typesetting');
const LEAF = '\uFFFC';

/**
 * Sets what is typed as typesetters do; Backspace right after gives back what was typed. An input rule
 * of the editor's own first lets the typed letter in and then looks whether it stands there as it put
 * it, which it never does while suggesting.
 */
export function typesetting(): Plugin<Typeset> {
  return new Plugin<Typeset>({
    key,
    state: {
      init: () => null,
      apply: (change, before) => change.getMeta(key) ?? (isStill(change) ? before : null),
    },
    props: {
      handleTextInput: setTyped,
      handleKeyDown: (view, event) => event.key === 'Backspace' && giveBack(view),
    },
  });
}

function isStill({ docChanged, selectionSet }: Transaction): boolean {
  return !docChanged && !selectionSet;
}

function setTyped(view: EditorView, from: number, to: number, letters: string): boolean {
  const $from = view.state.doc.resolve(from);
  const inLink = $from.marks().some(({ type }) => type.name === 'link');
  if (view.composing || inLink) return false;
  const typeset = typesetAs(wordsBefore($from.parent, $from.parentOffset) + letters);
  if (!typeset) return false;
  const start = from - (typeset.typed.length - letters.length);
  view.dispatch(view.state.tr.insertText(typeset.to, start, to));
  // Said apart, since a change that is proposed is another than the one that was asked for.
  view.dispatch(view.state.tr.setMeta(key, typeset));
  return true;
}

function giveBack(view: EditorView): boolean {
  const { state } = view;
  const typeset = key.getState(state);
  if (!typeset) return false;
  const { $from, from } = state.selection;
  if (!wordsBefore($from.parent, $from.parentOffset).endsWith(typeset.to)) return false;
  view.dispatch(state.tr.insertText(typeset.typed, from - typeset.to.length, from));
  return true;
}

function wordsBefore(line: Node, offset: number): string {
  return line.textBetween(0, offset, LEAF, LEAF);
}
