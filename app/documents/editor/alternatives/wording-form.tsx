import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Offer } from './bracket-commands.ts';

type Props = {
  /** The wordings there are; the first stands in the field to be changed. */
  taken: readonly string[];
  /** Nobody offers to have none yet. */
  mayDelete: boolean;
  onOffer: (offer: Offer) => void;
  onCancel: () => void;
};

/** Asks for one more wording of a passage. */
export function WordingForm({ taken, mayDelete, onOffer, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => field.current?.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = oneLine(field.current?.value ?? '');
    const reason = refusedWords(words, taken);
    setRefused(reason);
    if (!reason) onOffer({ kind: 'proposed', words });
  };
  return (
    <form className="tool-form wording-form" onSubmit={submit}>
      <label htmlFor={id}>Another wording for this passage</label>
      <textarea
        id={id}
        ref={field}
        className="govuk-textarea wording-form__words"
        rows={3}
        lang="en-GB"
        defaultValue={oneLine(taken[0] ?? '')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter') submit(event);
        }}
        aria-invalid={refused !== null}
        aria-describedby={refused ? `${id}-refused` : undefined}
      />
      {refused && (
        <p className="govuk-error-message" id={`${id}-refused`} role="alert">
          {refused}
        </p>
      )}
      <div className="wording-form__buttons">
        <button type="submit" className="toolbar__button">
          Add this wording
        </button>
        {mayDelete && (
          <button
            type="button"
            className="toolbar__button"
            onClick={() => onOffer({ kind: 'delete' })}
          >
            Offer “delete”
          </button>
        )}
        <button type="button" className="toolbar__button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function refusedWords(words: string, taken: readonly string[]): string | null {
  if (!words) return 'Write the wording, or offer to delete the passage';
  return taken.map(oneLine).includes(words)
    ? 'This wording is there already. Change it, or put your office behind that one'
    : null;
}

/** A wording stands within a sentence. */
function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
