import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { changePassages, passagesIn } from './passages.ts';

export function threadElementId(threadId: string): string {
  return `thread-${threadId}`;
}

/** Opens a thread beside the text and takes the keyboard there. */
export function showThread(editor: Editor, threadId: string): void {
  changePassages(editor, { active: threadId });
  const card = document.getElementById(threadElementId(threadId));
  for (let part = card; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
  card?.scrollIntoView({ block: 'nearest' });
  card?.focus({ preventScroll: true });
}

/** Brings a thread's passage into view, with the caret at its end. False when it is gone. */
export function showPassage(editor: Editor, threadId: string): boolean {
  const place = passagesIn(editor.state).places.get(threadId);
  if (!place) return false;
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place.to), -1)));
  const { node } = editor.view.domAtPos(place.from);
  const shown = node instanceof Element ? node : node.parentElement;
  shown?.scrollIntoView({ block: 'center' });
  return true;
}
