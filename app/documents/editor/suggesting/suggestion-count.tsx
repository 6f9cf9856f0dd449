import type { Editor } from '@tiptap/core';
import { usePending } from './use-suggestions.ts';

/** "3 suggestions", beside what else is always to be seen of a draft. */
export function SuggestionCount({ editor }: { editor: Editor }) {
  const { length } = usePending(editor);
  const words = length === 1 ? '1 suggestion' : `${length} suggestions`;
  return <span className="live-status__count">{length === 0 ? 'No suggestions' : words}</span>;
}
