import type { Editor } from '@tiptap/core';
import type { Verdict } from '#shared/suggestions/settled-text.rules.ts';
import { goToNeighbour } from './go-to-suggestion.ts';
import { suggestionAt } from './pending-runs.ts';

declare module '@tiptap/core' {
  interface EditorEvents {
    settleSuggestion: { id: string; verdict: Verdict };
  }
}

export const MODE_KEYS = 'Mod-Shift-e';

/** What can be done about suggestions without leaving the text. */
export const SUGGESTION_KEYS = [
  { keys: MODE_KEYS, does: 'Suggest instead of writing, and back', run: changeMode },
  { keys: 'Mod-Alt-j', does: 'Next suggestion', run: (editor: Editor) => goToNeighbour(editor, 1) },
  {
    keys: 'Mod-Alt-k',
    does: 'Suggestion before',
    run: (editor: Editor) => goToNeighbour(editor, -1),
  },
  {
    keys: 'Mod-Alt-y',
    does: 'Accept the suggestion the caret is in',
    run: (editor: Editor) => settleHere(editor, 'accept'),
  },
  {
    keys: 'Mod-Alt-r',
    does: 'Reject it',
    run: (editor: Editor) => settleHere(editor, 'reject'),
  },
];

function changeMode({ commands, storage }: Editor): boolean {
  return commands.setSuggesting({ suggests: !storage.suggesting.suggests });
}

function settleHere(editor: Editor, verdict: Verdict): boolean {
  const id = suggestionAt(editor.state.doc, editor.state.selection.head);
  if (id) editor.emit('settleSuggestion', { id, verdict });
  return true;
}
