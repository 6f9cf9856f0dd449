import type { Editor } from '@tiptap/core';
import { type EditorState, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { type Anchor, anchorOf, type Passage } from '#shared/comments/comment-anchor.rules.ts';

/** A thread as the text shows it. */
export type MarkedThread = { id: string; anchor: Anchor; isPrivate: boolean; resolved: boolean };

export type Passages = {
  threads: readonly MarkedThread[];
  /** Where the passages stand that are still in the text. */
  places: ReadonlyMap<string, Passage>;
  /** The thread that is open beside the text. */
  active: string | null;
  /** The passage somebody is about to comment on here. */
  begun: { anchor: Anchor; place: Passage | null } | null;
};

export type PassagesChange = Partial<Pick<Passages, 'threads' | 'active'>> & {
  begun?: Anchor | null;
  /** Finds every place anew, as the live text now has it. */
  look?: true;
};

export const NO_PASSAGES: Passages = { threads: [], places: new Map(), active: null, begun: null };
export const PASSAGES = new PluginKey<Passages>('commentPassages');

export function passagesIn(state: EditorState): Passages {
  return PASSAGES.getState(state) ?? NO_PASSAGES;
}

export function changePassages(editor: Editor, change: PassagesChange): void {
  editor.view.dispatch(editor.state.tr.setMeta(PASSAGES, change));
}

/** The live text an editor shows. */
export function liveTextOf(state: EditorState): Y.XmlFragment | null {
  return ySyncPluginKey.getState(state)?.type ?? null;
}

/** What a comment begun now would be about: the chosen words, else the whole block at the caret. */
export function anchorAtSelection({ state }: Editor): Anchor | null {
  const fragment = liveTextOf(state);
  const { from, to, empty, $from } = state.selection;
  if (!fragment) return null;
  if (!empty) return anchorOf(fragment, { from, to });
  return $from.depth > 0 ? anchorOf(fragment, { from: $from.start(1), to: $from.end(1) }) : null;
}

/** The narrowest passage the caret stands in, of a thread that is not resolved. */
export function threadAtCaret({ selection }: EditorState, passages: Passages): string | null {
  if (!selection.empty) return null;
  const around = passages.threads.flatMap(({ id, resolved }) => {
    const place = passages.places.get(id);
    const inside = place && place.from <= selection.head && selection.head <= place.to;
    return inside && !resolved ? [{ id, length: place.to - place.from }] : [];
  });
  return around.toSorted((a, b) => a.length - b.length)[0]?.id ?? null;
}
