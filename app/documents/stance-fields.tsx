import { type ReactNode, useId } from 'react';
import { STANCE_CHOICES } from '#app/documents/stance-words.ts';
import { MAX_NOTE_WORDS } from '#shared/stances/stance.rules.ts';

type Props = {
  /** "Where North East stands on Ask 1": what the choice is about. */
  legend: string;
  stance: string;
  note: string;
};

/** The fields that say where an office stands on one block. */
export function StanceFields({ legend, stance, note }: Props) {
  const id = useId();
  return (
    <>
      <StanceChoices legend={legend} stance={stance} />
      <label className="govuk-label" htmlFor={`${id}-note`}>
        Note, at most {MAX_NOTE_WORDS} words
      </label>
      <textarea
        className="govuk-textarea stance-note"
        id={`${id}-note`}
        name="note"
        rows={2}
        defaultValue={note}
      />
    </>
  );
}

type Choosing = { legend: ReactNode; stance: string };

/** What an office may say of a block or of one wording of it; nothing is a choice too. */
export function StanceChoices({ legend, stance }: Choosing) {
  const id = useId();
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-visually-hidden">{legend}</legend>
      <div className="govuk-radios govuk-radios--small govuk-radios--inline stance-choices">
        {STANCE_CHOICES.map(({ value, word }) => (
          <div className="govuk-radios__item" key={value}>
            <input
              className="govuk-radios__input"
              id={`${id}-${value}`}
              type="radio"
              name="stance"
              value={value}
              defaultChecked={value === stance}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${value}`}>
              {word}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
