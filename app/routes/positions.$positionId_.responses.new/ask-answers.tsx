import { ANSWER_OPTIONS } from '#app/responses/answer-options.ts';
import { Select, TextField } from '#app/ui/fields.tsx';

type Ask = { id: string; number: number; text: string };
type Typed = Record<string, string> | undefined;
type Elsewhere = Ask & { positionId: string; positionTitle: string };

/** Says that a reply is about an ask and answers nothing of it. */
export const ABOUT = 'about';
const OPTIONS = [
  ...ANSWER_OPTIONS.slice(0, 1),
  { value: ABOUT, label: 'It is about this ask, without an answer' },
  ...ANSWER_OPTIONS.slice(1),
];

type Props = { asks: readonly Ask[]; elsewhere: readonly Elsewhere[]; typed: Typed };

/** One select for each ask: a reply may answer some, all or none, of one position or several. */
export function AskAnswers({
  asks,
  elsewhere,
  typed,
  error,
}: Props & { error: string | undefined }) {
  return (
    <fieldset className="govuk-fieldset" id="answers">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        What it says to each ask
      </legend>
      <p className="govuk-hint">
        What it leaves out stays open. Leave all of these as they are if you do not know yet: a
        substantive reply then waits in the queue, and a holding reply or a transfer counts for
        every ask.
      </p>
      {error && <p className="govuk-error-message">{error}</p>}
      {asks.map((ask) => (
        <OneAsk key={ask.id} ask={ask} of={`ask ${ask.number}`} typed={typed} />
      ))}
      <Elsewhere asks={elsewhere} typed={typed} />
    </fieldset>
  );
}

type OneAskProps = { ask: Ask; of: string; typed: Typed };

function OneAsk({ ask: { id, number, text }, of, typed }: OneAskProps) {
  return (
    <div className="ask-answer">
      <p className="letter-text">
        <strong>Ask {number}</strong> {text}
      </p>
      <Select
        name={`answer-${id}`}
        label={`Answer to ${of}`}
        options={OPTIONS}
        defaultValue={typed?.[`answer-${id}`]}
      />
      <TextField
        name={`note-${id}`}
        label={`Note on ${of} (optional)`}
        defaultValue={typed?.[`note-${id}`]}
        maxLength={500}
      />
    </div>
  );
}

/** Open asks of other positions, where one letter from government answers them as well. */
function Elsewhere({ asks, typed }: { asks: readonly Elsewhere[]; typed: Typed }) {
  if (asks.length === 0) return null;
  const chosen = asks.some(({ id }) => typed?.[`answer-${id}`]);
  return (
    <details className="govuk-details" open={chosen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">It answers asks of other positions, too</span>
      </summary>
      <div className="govuk-details__text">
        {asks.map((ask) => (
          <section key={ask.id}>
            <h3 className="govuk-heading-s">{ask.positionTitle}</h3>
            <OneAsk ask={ask} of={`ask ${ask.number} of ${ask.positionTitle}`} typed={typed} />
          </section>
        ))}
      </div>
    </details>
  );
}
