import { CommitmentList, type ListedCommitment } from '#app/commitments/commitment-list.tsx';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import type { AskState } from '#shared/responses/ask.rules.ts';

type Ask = { id: string; number: number; text: string; now: AskState };
type Commitment = ListedCommitment & { asks: readonly { id: string }[] };

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
                <CommitmentList commitments={madeOn(ask, commitments)} />
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
