import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { placedAlternatives } from '#shared/alternatives/alternative-places.rules.ts';

/** How many passages are not agreed; said again when it changes. */
export function BracketsRemaining({ editor }: { editor: Editor }) {
  const count = useEditorState({
    editor,
    selector: ({ editor: now }) => placedAlternatives(now.state.doc).length,
  });
  return <output className="live-status__brackets">Brackets remaining: {count}</output>;
}
