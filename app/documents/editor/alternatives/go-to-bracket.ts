import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { placedAlternatives } from '#shared/alternatives/alternative-places.rules.ts';

/** Brings a bracket into view and puts the caret into its first wording. */
export function goToBracket(editor: Editor, alternativeId: string): void {
  const { tr, doc } = editor.state;
  const found = placedAlternatives(doc).find(({ id }) => id === alternativeId);
  const place = found?.wordings[0]?.runs[0]?.from;
  if (place === undefined) return;
  // One letter in, so that the caret stands inside the bracket and not before it.
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place + 1)));
  const shown = editor.view.domAtPos(place + 1).node;
  const element = shown instanceof HTMLElement ? shown : shown.parentElement;
  element?.scrollIntoView({ block: 'center' });
  if (editor.isEditable) editor.view.focus();
}
