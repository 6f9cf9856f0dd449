import type { FormErrors } from '#app/forms/run-action.ts';
import { Select, TextArea, TextField } from '#app/ui/fields.tsx';
import { TOPIC_OPTIONS } from '#shared/engagement/engagement-words.rules.ts';
import * as limits from '#shared/practices/practice.rules.ts';
import { EVIDENCE_PLACES, type PracticeWords } from './practice-form.ts';

type Props = { words: PracticeWords; errors: FormErrors | undefined };

/** What an office did, what it cost and what it regrets: what another needs to do it, or not to. */
export function PracticeFields(props: Props) {
  const field = fieldsOf(props);
  return (
    <>
      <TextField {...field('title')} label="What is it called?" maxLength={limits.TITLE_LENGTH} />
      <TextArea
        {...field('what')}
        label="What did your office do?"
        rows={5}
        maxLength={limits.TEXT_LENGTH}
      />
      <div className="field-row">
        <Select
          {...field('topic')}
          label="Topic"
          options={[{ value: '', label: 'Choose, or write one' }, ...TOPIC_OPTIONS]}
        />
        <TextField
          {...field('ownTopic')}
          label="Another topic"
          maxLength={limits.TOPIC_LENGTH}
          width={20}
        />
      </div>
      <TextField
        {...field('tried')}
        label="When?"
        hint="As far as you know it: March 2024, or 2022 to 2025."
        maxLength={limits.SHORT_LENGTH}
        width={30}
      />
      <TextField
        {...field('cost')}
        label="What did it cost?"
        hint="In pounds or in words: £40,000 a year, or nothing beyond our own time."
        maxLength={limits.SHORT_LENGTH}
      />
      <TextField
        {...field('staff')}
        label="Who worked on it? (optional)"
        hint="Two people for a year. Roles, not names."
        maxLength={limits.SHORT_LENGTH}
      />
      <TextArea
        {...field('notAgain')}
        label="What would you not repeat?"
        hint="This helps others most. It is needed before you share it."
        maxLength={limits.TEXT_LENGTH}
      />
      <Effect {...props} />
    </>
  );
}

function Effect(props: Props) {
  const field = fieldsOf(props);
  const wrong = props.errors?.['evidence'];
  return (
    <>
      <TextArea
        {...field('effect')}
        label="What did it change? (optional)"
        hint="Whatever you claim here needs at least one source."
        rows={3}
        maxLength={limits.TEXT_LENGTH}
      />
      <fieldset
        className={`govuk-fieldset evidence-fields${wrong ? ' govuk-form-group--error' : ''}`}
        aria-describedby={wrong ? 'evidence-error' : undefined}
        id="evidence"
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Evidence</legend>
        {wrong && (
          <p className="govuk-error-message" id="evidence-error">
            <span className="govuk-visually-hidden">Error:</span> {wrong}
          </p>
        )}
        {EVIDENCE_PLACES.map((place) => (
          <div className="evidence-fields__pair" key={place}>
            <TextField
              {...field(`evidenceTitle${place}`)}
              label={`Source ${place}: what it is`}
              maxLength={limits.SHORT_LENGTH}
            />
            <TextField
              {...field(`evidenceSource${place}`)}
              label={`Source ${place}: its address`}
              inputMode="url"
              maxLength={limits.SOURCE_LENGTH}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}

function fieldsOf({ words, errors }: Props) {
  return (name: string) => ({ name, defaultValue: words[name], error: errors?.[name] });
}
