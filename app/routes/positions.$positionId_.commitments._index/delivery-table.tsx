import { Link } from '@remix-run/react';
import { CommitmentTags } from '#app/commitments/commitment-words.tsx';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { CommitmentState } from '#shared/commitments/commitment.state.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';

type Ask = { id: string; number: number; text: string; now: AskState };
type Commitment = {
  id: string;
  words: string;
  dueOn: string | null;
  state: CommitmentState;
  overdue: boolean;
  asks: readonly { id: string }[];
};

type Props = { asks: readonly Ask[]; commitments: readonly Commitment[] };

/** One row for each ask: its answer, what was promised on it, and where each promise stands. */
export function DeliveryTable({ asks, commitments }: Props) {
  return (
    <TableScroll label="Asks, answers and commitments">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Asks, answers and commitments</caption>
        <thead>
          <tr>
            <th scope="col">Ask</th>
            <th scope="col">What was asked</th>
            <th scope="col">Answer</th>
            <th scope="col">Commitments, and where each stands</th>
          </tr>
        </thead>
        <tbody>
          {asks.map((ask) => (
            <tr key={ask.id} id={`ask-${ask.id}`}>
              <th scope="row">{ask.number}</th>
              <td className="letter-text letter-text--cell">{ask.text}</td>
              <td>
                <AskStateWords now={ask.now} />
              </td>
              <td className="promises">
                <Promises made={madeOn(ask, commitments)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function madeOn(ask: Ask, commitments: readonly Commitment[]): Commitment[] {
  return commitments.filter(({ asks }) => asks.some(({ id }) => id === ask.id));
}

function Promises({ made }: { made: readonly Commitment[] }) {
  if (made.length === 0) return <span className="quiet">None</span>;
  return (
    <ul className="plain-list">
      {made.map(({ id, words, dueOn, state, overdue }) => (
        <li key={id}>
          <Link className="letter-text" to={`/commitments/${id}`}>
            {words}
          </Link>
          <p>
            <CommitmentTags state={state} overdue={overdue} />{' '}
            <span className="quiet">{dueOn ? `Due ${dateWords(dueOn)}` : 'No date given'}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
