import { ANSWER_OPTIONS } from '#app/responses/answer-options.ts';
import { Select, TextField } from '#app/ui/fields.tsx';

type Props = {
  asks: readonly { id: string; number: number; text: string }[];
  typed: Record<string, string> | undefined;
  error: string | undefined;
};

/** One select for each ask: a reply may answer some, all or none. */
export function AskAnswers({ asks, typed, error }: Props) {
  return (
    <fieldset className="govuk-fieldset" id="answers">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        What it says to each ask
      </legend>
      <p className="govuk-hint">
        Leave these as they are if you do not know yet: the reply then waits in the queue.
      </p>
      {error && <p className="govuk-error-message">{error}</p>}
      {asks.map(({ id, number, text }) => (
        <div key={id} className="ask-answer">
          <p className="letter-text">
            <strong>Ask {number}</strong> {text}
          </p>
          <Select
            name={`answer-${id}`}
            label={`Answer to ask ${number}`}
            options={ANSWER_OPTIONS}
            defaultValue={typed?.[`answer-${id}`]}
          />
          <TextField
            name={`note-${id}`}
            label={`Note on ask ${number} (optional)`}
            defaultValue={typed?.[`note-${id}`]}
            maxLength={500}
          />
        </div>
      ))}
    </fieldset>
  );
}
