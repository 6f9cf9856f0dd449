/* The keys are heard by the field, which keeps the keyboard; a select for the names would take it. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useEffect, useId, useRef } from 'react';
import { mentionsIn } from '#shared/comments/comment-text.rules.ts';
import type { Mentionable } from './use-comments.ts';
import { type Offered, useMentionPicker } from './use-mention-picker.ts';

type Props = {
  label: string;
  words: string;
  onChange: (words: string) => void;
  choices: Mentionable;
  /** Takes the keyboard as it appears. */
  focused?: boolean;
  error?: string | undefined;
};

/** A comment being written. An @ offers names; who stands in it after an @ is told. */
export function CommentField({ label, words, onChange, choices, focused, error }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useMentionPicker(field, { choices, onChange });
  const { offered, place, listId } = picker;
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <div className="comment-field">
      <label htmlFor={id}>{label}</label>
      {error && (
        <p className="govuk-error-message" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        rows={3}
        value={words}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${place}` : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          picker.look();
        }}
        onKeyDown={picker.press}
        onBlur={picker.close}
      />
      <NameList {...picker} />
      <p className="comment-field__below">
        <button type="button" className="plain-button" onClick={picker.begin}>
          @ Mention
        </button>
        <span className="quiet">{toldWords(words, choices)}</span>
      </p>
    </div>
  );
}

type ListProps = {
  listId: string;
  offered: readonly Offered[];
  place: number;
  choose: (offered: Offered) => void;
};

function NameList({ listId, offered, place, choose }: ListProps) {
  return (
    <>
      <output className="govuk-visually-hidden">
        {offered.length > 0 && `${offered.length} names. Arrow keys to move, Enter to choose.`}
      </output>
      {offered.length > 0 && (
        <div className="name-list" role="listbox" id={listId} aria-label="People and offices">
          {offered.map((each, nth) => (
            <div
              key={each.id}
              id={`${listId}-${nth}`}
              role="option"
              tabIndex={-1}
              aria-selected={nth === place}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(each);
              }}
            >
              {each.name} <span className="quiet">{each.detail}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function toldWords(words: string, choices: Mentionable): string {
  const { people, offices } = mentionsIn(words, choices);
  const named = [...choices.offices, ...choices.people].filter(
    ({ id }) => people.includes(id) || offices.includes(id),
  );
  return named.length > 0 ? `Will be told: ${named.map(({ name }) => name).join('; ')}` : '';
}
