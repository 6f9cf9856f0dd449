import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import type { Anchor } from '#shared/comments/comment-anchor.rules.ts';
import { mentionsIn } from '#shared/comments/comment-text.rules.ts';
import { CommentField } from './comment-field.tsx';
import { changePassages } from './passages.ts';
import { failureWords, type OwnOffice, useCommentActions, useMentionable } from './use-comments.ts';
import { useKeptWords } from './use-kept-words.ts';

type Props = {
  positionId: string;
  editor: Editor;
  anchor: Anchor;
  offices: readonly OwnOffice[];
  onOpened: (threadId: string) => void;
};

/** A comment on a passage, before it is sent: who will see it is chosen first and said on the button. */
export function NewThread({ positionId, editor, anchor, offices, onOpened }: Props) {
  const [privateTo, setPrivateTo] = useState<string | null>(null);
  const { words, keep, forget } = useKeptWords(`new ${positionId}`);
  const choices = useMentionable(positionId, privateTo);
  const { open } = useCommentActions();
  const office = offices.find(({ id }) => id === privateTo);

  const close = () => {
    changePassages(editor, { begun: null });
    editor.commands.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const thread = { positionId, privateTo, anchor, body: words };
    open.mutate(
      { ...thread, mentions: mentionsIn(words, choices) },
      {
        onSuccess: ({ threadId }) => {
          forget();
          changePassages(editor, { begun: null });
          onOpened(threadId);
        },
      },
    );
  };
  return (
    <form className={`comment-form${office ? ' private-area' : ''}`} onSubmit={submit}>
      <p className="thread__quote">“{anchor.quote}”</p>
      {offices.length > 0 && (
        <Audience offices={offices} privateTo={privateTo} onChange={setPrivateTo} />
      )}
      <CommentField
        label="Your comment"
        words={words}
        onChange={keep}
        choices={choices}
        focused
        error={open.error ? failureWords(open.error) : undefined}
      />
      <div className="comment-form__ends">
        <button type="submit" className="govuk-button" disabled={open.isPending}>
          {office ? `Note for ${office.name} only` : 'Comment to everyone'}
        </button>
        <button type="button" className="plain-button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

type AudienceProps = {
  offices: readonly OwnOffice[];
  privateTo: string | null;
  onChange: (privateTo: string | null) => void;
};

function Audience({ offices, privateTo, onChange }: AudienceProps) {
  const name = useId();
  const choices = [
    {
      value: null,
      words: 'Everyone in this coalition',
      hint: 'Every office it is open to, and the secretariat',
    },
    ...offices.map((office) => ({
      value: office.id,
      words: offices.length === 1 ? 'My office only' : `${office.name} only`,
      hint: `Nobody outside ${office.name} ever sees it, not even the secretariat`,
    })),
  ];
  return (
    <fieldset className="audience">
      <legend>Who sees it</legend>
      {choices.map(({ value, words, hint }) => (
        <label key={value ?? ''} className={value === null ? undefined : 'audience__private'}>
          <input
            type="radio"
            name={name}
            checked={privateTo === value}
            onChange={() => onChange(value)}
          />
          <span>
            {words}
            <span className="quiet"> {hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
