import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { pendingRuns, placeOf, suggestionAt } from './pending-runs.ts';

/** Brings a suggestion into view with the caret in it; the focus goes there when it is asked to. */
export function goToSuggestion(editor: Editor, id: string, { focus }: { focus: boolean }): void {
  const { tr, doc } = editor.state;
  const place = placeOf(doc, id);
  if (!place) return;
  const inside = Math.min(place.from + 1, place.to);
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(inside))));
  const { node } = editor.view.domAtPos(inside);
  const shown = node instanceof Element ? node : node.parentElement;
  shown?.scrollIntoView({ block: 'center' });
  if (focus) editor.view.focus();
}

/** From the caret to the next suggestion down or up the text, and round at its end. */
export function goToNeighbour(editor: Editor, step: 1 | -1): boolean {
  const { doc, selection } = editor.state;
  const ids = [...new Set(pendingRuns(doc).map(({ id }) => id))];
  if (ids.length === 0) return false;
  const current = suggestionAt(doc, selection.head);
  const at = current === null ? placeBetween(editor, ids) : ids.indexOf(current);
  const next = ids.at((at + step + ids.length) % ids.length);
  if (next) goToSuggestion(editor, next, { focus: true });
  return true;
}

/** Half-way between the last suggestion above the caret and the first below it. */
function placeBetween({ state: { doc, selection } }: Editor, ids: readonly string[]): number {
  const above = ids.filter((id) => (placeOf(doc, id)?.from ?? 0) < selection.head).length;
  return above - 0.5;
}
