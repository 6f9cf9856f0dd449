import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** Says that words struck out where they came from were not pasted, until the next paste or a click. */
export function LeftOutNotice({ editor }: { editor: Editor }) {
  const [passages, setPassages] = useState(0);
  useEffect(() => {
    const tell = (told: { passages: number }) => setPassages(told.passages);
    editor.on('leftOut', tell);
    return () => void editor.off('leftOut', tell);
  }, [editor]);
  const words = passages === 1 ? '1 deletion' : `${passages} deletions`;
  return (
    <output className="left-out">
      {passages > 0 && (
        <>
          What you pasted held {words} somebody had tracked. Those words were left out; insertions
          came in as plain words.{' '}
          <button type="button" className="plain-button" onClick={() => setPassages(0)}>
            Close
          </button>
        </>
      )}
    </output>
  );
}
