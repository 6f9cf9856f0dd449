import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import {
  FOOTNOTE_MOST_LETTERS,
  type FootnoteRuling,
  ruleOnFootnote,
} from '#shared/documents/footnote-words.rules.ts';
import { deleteFootnote, selectedFootnote, writeFootnote } from './footnotes.ts';

type Refusal = Extract<FootnoteRuling, { refused: string }>['refused'];

const REFUSAL_WORDS: Record<Refusal, string> = {
  footnote_empty: 'Write the note, or cancel',
  footnote_too_long: `Shorten the note to ${FOOTNOTE_MOST_LETTERS} characters, or put it into the text`,
};

type Props = { editor: Editor; onClose: () => void };

/** Asks for the words of a note: of the one that is selected, or of a new one. */
export function FootnoteForm({ editor, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(() => selectedFootnote(editor.state));
  const [text, setText] = useState(before?.text ?? '');
  const [refused, setRefused] = useState<Refusal | null>(null);
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ruling = ruleOnFootnote(text);
    if ('refused' in ruling) return setRefused(ruling.refused);
    writeFootnote(editor, ruling.text);
    close();
  };
  const remove = () => {
    const note = selectedFootnote(editor.state);
    if (note) deleteFootnote(editor, note.place);
    close();
  };
  return (
    <form className="tool-form" onSubmit={submit}>
      <label htmlFor="footnote-text">
        {before ? `Footnote ${before.number}` : 'Words of the footnote'}
      </label>
      <textarea
        id="footnote-text"
        className="govuk-textarea footnote-form__text"
        ref={field}
        rows={2}
        lang="en-GB"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key === 'Enter' && !event.shiftKey) submit(event);
        }}
        aria-invalid={refused !== null}
        aria-describedby={refused ? 'footnote-refused footnote-left' : 'footnote-left'}
      />
      <span className="quiet" id="footnote-left">
        {leftWords(text)}
      </span>
      <button type="submit" className="toolbar__button">
        {before ? 'Save the footnote' : 'Add the footnote'}
      </button>
      {before && (
        <button type="button" className="toolbar__button" onClick={remove}>
          Delete the footnote
        </button>
      )}
      <button type="button" className="toolbar__button" onClick={close}>
        Cancel
      </button>
      {refused && (
        <p className="govuk-error-message" id="footnote-refused" role="alert">
          {REFUSAL_WORDS[refused]}
        </p>
      )}
    </form>
  );
}

function leftWords(text: string): string {
  const left = FOOTNOTE_MOST_LETTERS - text.length;
  return left < 0 ? `${-left} characters too many` : `${left} characters left`;
}
