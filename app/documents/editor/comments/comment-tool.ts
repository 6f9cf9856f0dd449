import type { Editor } from '@tiptap/core';
import type { Tool } from '../tools.ts';
import { anchorAtSelection, changePassages, passagesIn, threadAtCaret } from './passages.ts';
import { showThread } from './show-thread.ts';

/** Opens the form for a comment; with the caret in words that have one, leads to that thread. */
function beginComment(editor: Editor): void {
  const thread = threadAtCaret(editor.state, passagesIn(editor.state));
  const begun = thread ? null : anchorAtSelection(editor);
  if (thread) showThread(editor, thread);
  if (begun) changePassages(editor, { begun });
}

export const COMMENT: Tool = {
  key: 'comment',
  words: 'Comment',
  tip: 'Comment on the chosen words',
  keys: 'Mod-Alt-m',
  run: beginComment,
  needsConnection: true,
};
