import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { wordsBetween, wordsOfText } from './word-count.ts';

/** Nobody reads the number while typing, so counting waits for a pause. */
const PAUSE_MS = 400;

const figures = new Intl.NumberFormat('en-GB');

/** "1,204 words", or "12 of 1,204 words" while some are selected. */
export function WordCount({ editor }: { editor: Editor }) {
  const [words, setWords] = useState(() => countOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(countOf(editor)), PAUSE_MS);
    };
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return (
    <span
      className="live-status__words-count"
      title="Suggestions taken as accepted, notes left out"
    >
      {words}
    </span>
  );
}

function countOf({ state: { doc, selection } }: Editor): string {
  const all = wordsOfText(doc);
  const noun = all === 1 ? 'word' : 'words';
  if (selection.empty) return `${figures.format(all)} ${noun}`;
  const some = wordsBetween(doc, selection.from, selection.to);
  return `${figures.format(some)} of ${figures.format(all)} ${noun}`;
}
