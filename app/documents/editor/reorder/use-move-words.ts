import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { OutlineItem } from '#shared/documents/outline.rules.ts';
import type { MoveRefusal } from './moving.ts';
import { nameOf } from './outline-places.ts';

const REFUSAL_WORDS: Record<MoveRefusal, string> = {
  block_gone: 'It has just been moved or deleted by somebody else.',
  written_in: 'Not moved: somebody is writing there. Try again when they have finished.',
  only_suggests: 'Not moved: a suggestion cannot carry a move. Ask a drafter in a comment.',
};

type Moved = { id: string; name: string };

/** "Clause 4 is now clause 2", once the outline shows it there; or why it was not moved. */
export function useMoveWords(editor: Editor, items: readonly OutlineItem[]): string {
  const [words, setWords] = useState('');
  const latest = useRef(items);
  const moved = useRef<Moved | null>(null);
  useEffect(() => {
    const tell = ({ id, refused }: { id: string; refused: MoveRefusal | null }) => {
      const item = latest.current.find((each) => each.id === id);
      if (refused) setWords(REFUSAL_WORDS[refused]);
      else if (item) moved.current = { id, name: nameOf(item) };
    };
    editor.on('moved', tell);
    return () => void editor.off('moved', tell);
  }, [editor]);
  useEffect(() => {
    latest.current = items;
    if (!moved.current) return;
    const { id, name } = moved.current;
    moved.current = null;
    const item = items.find((each) => each.id === id);
    if (item) setWords(movedWords(name, nameOf(item)));
  }, [items]);
  return words;
}

function movedWords(before: string, after: string): string {
  if (before === after) return `${before} moved`;
  return `${before} is now ${after.charAt(0).toLowerCase()}${after.slice(1)}`;
}
