import { CHOICE_WORDS } from '#app/sign-off/decision-words.ts';
import type { Board, BoardRow } from './page-types.ts';

/** Reservations in their offices' own words, and the reasons this person may read. */
export function BoardNotes({ board }: { board: Board }) {
  const labels = new Map(board.clauses.map(({ clauseId, label }) => [clauseId, label]));
  const reserving = board.rows.filter(({ reservations }) => reservations.length > 0);
  const withReason = board.rows.filter(({ reason }) => reason);
  return (
    <>
      {reserving.length > 0 && (
        <section aria-labelledby="reservations-heading">
          <h2 id="reservations-heading">Reservations</h2>
          <dl className="fact-list">
            {reserving.map((row) => (
              <ReservationsOf key={row.officeId} row={row} labels={labels} />
            ))}
          </dl>
        </section>
      )}
      {withReason.length > 0 && (
        <section className="private-area" aria-labelledby="reasons-heading">
          <h2 id="reasons-heading">Reasons</h2>
          <p>Private: each is seen by its own office and the secretariat only.</p>
          <ul>
            {withReason.map(({ officeId, officeName, choice, reason }) => (
              <li key={officeId}>
                <strong>{officeName}</strong> ({choice && CHOICE_WORDS[choice].label.toLowerCase()}
                ): {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type OfProps = { row: BoardRow; labels: ReadonlyMap<string, string> };

function ReservationsOf({ row, labels }: OfProps) {
  return (
    <>
      <dt>{row.officeName}</dt>
      <dd>
        {row.reservations.map(({ clauseId, text }) => (
          <p key={`${clauseId}-${text}`}>
            <strong>{clauseName(clauseId && labels.get(clauseId))}:</strong> {text}
          </p>
        ))}
      </dd>
    </>
  );
}

function clauseName(label: string | null | undefined): string {
  if (!label) return 'The whole';
  return /^\d/.test(label) ? `Clause ${label}` : label;
}
