import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { findingIn, findKey } from './find-plugin.ts';
import type { Sought } from './matches.ts';

export function seek(editor: Editor, sought: Sought | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { sought }));
  showCurrent(editor);
}

/** The next place, or the one before; after the last comes the first. */
export function step(editor: Editor, by: 1 | -1): void {
  const { matches, current } = findingIn(editor.state);
  if (matches.length === 0) return;
  const next = (current + by + matches.length) % matches.length;
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { current: next }));
  showCurrent(editor);
}

export function replaceCurrent(editor: Editor, words: string): void {
  const { matches, current } = findingIn(editor.state);
  const match = matches[current];
  if (!match) return;
  const { from, to } = match;
  const change = editor.state.tr.insertText(words, from, to);
  // What was put in may hold the very words that are looked for.
  asOneStep(editor, () =>
    editor.view.dispatch(change.setMeta(findKey, { after: from + words.length })),
  );
  showCurrent(editor);
}

/** How many were replaced, all in one change that one undo takes back. */
export function replaceAll(editor: Editor, words: string): number {
  const { matches } = findingIn(editor.state);
  const change = editor.state.tr;
  // From the last to the first, so that places further up stay true.
  for (const { from, to } of matches.toReversed()) change.insertText(words, from, to);
  if (matches.length > 0) asOneStep(editor, () => editor.view.dispatch(change));
  return matches.length;
}

/** Ends the search with the current place selected, where writing then goes on. */
export function leaveSearch(editor: Editor): void {
  const { matches, current } = findingIn(editor.state);
  const match = matches[current];
  const change = editor.state.tr.setMeta(findKey, { sought: null });
  if (match) change.setSelection(TextSelection.create(change.doc, match.from, match.to));
  editor.view.dispatch(change);
  editor.view.focus();
}

/** Neither typing before nor typing after joins this change in what undo takes back. */
function asOneStep({ state }: Editor, change: () => void) {
  const history = yUndoPluginKey.getState(state)?.undoManager;
  history?.stopCapturing();
  change();
  history?.stopCapturing();
}

function showCurrent({ state, view }: Editor) {
  const { matches, current } = findingIn(state);
  const match = matches[current];
  if (!match) return;
  const { node } = view.domAtPos(match.from);
  const shown = node instanceof Element ? node : node.parentElement;
  shown?.scrollIntoView({ block: 'center' });
}
