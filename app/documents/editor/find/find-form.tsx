import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { leaveSearch, seek, step } from './find-commands.ts';
import { findingIn } from './find-plugin.ts';
import type { Sought } from './matches.ts';
import { ReplaceFields } from './replace-fields.tsx';

type Props = { editor: Editor; onClose: () => void };

export function FindForm(props: Props) {
  return <Finder {...props} startsReplacing={false} />;
}

export function ReplaceForm(props: Props) {
  return <Finder {...props} startsReplacing />;
}

function Finder({ editor, onClose, startsReplacing }: Props & { startsReplacing: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLElement>(null);
  const [sought, setSought] = useState(() => firstSought(editor));
  const [replacing, setReplacing] = useState(startsReplacing);
  useEffect(() => field.current?.select(), []);
  useEffect(() => seek(editor, sought), [editor, sought]);
  const close = () => {
    leaveSearch(editor);
    onClose();
  };
  useEscape(area, close);
  return (
    <search ref={area} className="tool-form find" aria-label="Find and replace">
      <label htmlFor="find-words">Find</label>
      <input
        id="find-words"
        className="govuk-input"
        ref={field}
        type="text"
        autoComplete="off"
        value={sought.words}
        onChange={({ target }) => setSought({ ...sought, words: target.value })}
        onKeyDown={(event) => event.key === 'Enter' && step(editor, event.shiftKey ? -1 : 1)}
      />
      <Count editor={editor} />
      <Small words="Previous" onPress={() => step(editor, -1)} />
      <Small words="Next" onPress={() => step(editor, 1)} />
      <Choice
        words="Match case"
        checked={sought.matchCase}
        onChange={(matchCase) => setSought({ ...sought, matchCase })}
      />
      <Choice
        words="Whole words"
        checked={sought.wholeWords}
        onChange={(wholeWords) => setSought({ ...sought, wholeWords })}
      />
      {!replacing && <Small words="Replace…" onPress={() => setReplacing(true)} />}
      <Small words="Close" onPress={close} />
      {replacing && <ReplaceFields editor={editor} focused={!startsReplacing} />}
    </search>
  );
}

/** Anywhere in this part of the page, Esc closes it. */
function useEscape(area: RefObject<HTMLElement>, close: () => void) {
  useEffect(() => {
    const part = area.current;
    const press = (event: KeyboardEvent) => event.key === 'Escape' && close();
    part?.addEventListener('keydown', press);
    return () => part?.removeEventListener('keydown', press);
  });
}

/** "3 of 12", spoken as it changes. */
function Count({ editor }: { editor: Editor }) {
  const words = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { sought, matches, current } = findingIn(state);
      if (!sought?.words) return '';
      return matches.length === 0 ? 'Not found' : `${current + 1} of ${matches.length}`;
    },
  });
  return (
    <output className="find__count" htmlFor="find-words">
      {words}
    </output>
  );
}

type SmallProps = { words: string; onPress: () => void };

function Small({ words, onPress }: SmallProps) {
  return (
    <button type="button" className="toolbar__button" onClick={onPress}>
      {words}
    </button>
  );
}

type ChoiceProps = { words: string; checked: boolean; onChange: (checked: boolean) => void };

function Choice({ words, checked, onChange }: ChoiceProps) {
  return (
    <label className="find__choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {words}
    </label>
  );
}

const MOST_LETTERS = 100;

/** What is selected, where that is a few words of one paragraph. */
function firstSought({ state: { doc, selection } }: Editor): Sought {
  const { from, to, $from, $to } = selection;
  const words = $from.sameParent($to) ? doc.textBetween(from, to, '\n', '\n') : '';
  const few = words.length <= MOST_LETTERS && !words.includes('\n');
  return { words: few ? words : '', matchCase: false, wholeWords: false };
}
