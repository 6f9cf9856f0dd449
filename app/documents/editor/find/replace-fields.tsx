import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { replaceAll, replaceCurrent } from './find-commands.ts';

type Props = {
  editor: Editor;
  /** Takes the keyboard at once, where it was just asked for. */
  focused: boolean;
};

export function ReplaceFields({ editor, focused }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [done, setDone] = useState('');
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const one = () => {
    replaceCurrent(editor, words);
    setDone('');
  };
  const all = () => {
    const count = replaceAll(editor, words);
    setDone(count === 1 ? '1 replaced' : `${count} replaced`);
  };
  return (
    <div className="find__replace">
      <label htmlFor="replace-words">Replace with</label>
      <input
        id="replace-words"
        className="govuk-input"
        ref={field}
        type="text"
        autoComplete="off"
        spellCheck
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && one()}
      />
      <button type="button" className="toolbar__button" onClick={one}>
        Replace
      </button>
      <button type="button" className="toolbar__button" onClick={all}>
        Replace all
      </button>
      <output className="find__count">{done}</output>
    </div>
  );
}
