import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { MAX_RESERVATION_WORDS, wordCount } from '#shared/sign-off/decision.rules.ts';
import { RESERVATION_ROWS, type TypedReservation, WHOLE } from './read-decision.ts';

type Clause = { clauseId: string; label: string; text: string };
type Props = {
  clauses: readonly Clause[];
  typed: readonly TypedReservation[] | undefined;
  error: string | undefined;
};

/** Shown with "Endorse with reservations" only; three rows without JavaScript, more with it. */
export function Reservations({ clauses, typed, error }: Props) {
  const [rows, setRows] = useState(Math.max(RESERVATION_ROWS, typed?.length ?? 0));
  return (
    <fieldset
      className={`govuk-fieldset govuk-form-group reservations${error ? ' govuk-form-group--error' : ''}`}
      id="reservations"
      tabIndex={-1}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Reservations</legend>
      <p className="govuk-hint">
        Each is printed as a footnote to your mayor’s signature, in your words. At most{' '}
        {MAX_RESERVATION_WORDS} words each. Leave a row empty if you do not need it.
      </p>
      {error && <p className="govuk-error-message">{error}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <ReservationRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          key={row}
          row={row + 1}
          clauses={clauses}
          typed={typed?.[row]}
        />
      ))}
      <Button type="button" variant="secondary" onClick={() => setRows(rows + 1)}>
        Add another reservation
      </Button>
    </fieldset>
  );
}

type RowProps = { row: number; clauses: readonly Clause[]; typed: TypedReservation | undefined };

function ReservationRow({ row, clauses, typed }: RowProps) {
  const [text, setText] = useState(typed?.text ?? '');
  const words = wordCount(text);
  const over = words > MAX_RESERVATION_WORDS;
  return (
    <div className="reservation-row">
      <label className="govuk-label" htmlFor={`reservation-clause-${row}`}>
        Reservation {row} is on
      </label>
      <select
        className="govuk-select"
        id={`reservation-clause-${row}`}
        name="reservationClause"
        defaultValue={typed?.clause ?? WHOLE}
      >
        <option value={WHOLE}>The whole text</option>
        {clauses.map(({ clauseId, label, text: clause }) => (
          <option key={clauseId} value={clauseId}>
            {clauseWords(label, clause)}
          </option>
        ))}
      </select>
      <label className="govuk-visually-hidden" htmlFor={`reservation-text-${row}`}>
        Words of reservation {row}
      </label>
      <textarea
        className={`govuk-textarea${over ? ' govuk-textarea--error' : ''}`}
        id={`reservation-text-${row}`}
        name="reservationText"
        rows={2}
        defaultValue={typed?.text}
        aria-describedby={`reservation-count-${row}`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p
        className={`reservation-count${over ? ' reservation-count--over' : ''}`}
        id={`reservation-count-${row}`}
      >
        {words} of {MAX_RESERVATION_WORDS} words{over && ': too long'}
      </p>
    </div>
  );
}

const CLAUSE_START = 48;

/** "Clause 3: Fares rose…": enough of the text to know it by. */
function clauseWords(label: string, text: string): string {
  const name = /^\d/.test(label) ? `Clause ${label}` : label;
  const start = text.length > CLAUSE_START ? `${text.slice(0, CLAUSE_START).trimEnd()}…` : text;
  return `${name}: ${start}`;
}
