import { CommitmentList, type ListedCommitment } from '#app/commitments/commitment-list.tsx';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import type { AskState } from '#shared/responses/ask.rules.ts';

type Ask = { id: string; number: number; text: string; now: AskState };
type Commitment = ListedCommitment & { asks: readonly { id: string }[] };

type Props = { asks: readonly Ask[]; commitments: readonly Commitment[] };

/** One row for each ask: its answer, what was promised on it, and where each promise stands. */
export function DeliveryTable({ asks, commitments }: Props) {
  return (
    <DataTable
      caption="Asks, answers and commitments"
      columns={[
        { name: 'Ask', number: true },
        'What was asked',
        'Answer',
        'Commitments, and where each stands',
      ]}
    >
      {asks.map((ask) => (
        <Tr key={ask.id} id={`ask-${ask.id}`}>
          <Th className="number">{ask.number}</Th>
          <Td className="letter-text letter-text--cell">{ask.text}</Td>
          <Td>
            <AskStateWords now={ask.now} />
          </Td>
          <Td className="promises long-cell">
            <CommitmentList commitments={madeOn(ask, commitments)} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function madeOn(ask: Ask, commitments: readonly Commitment[]): Commitment[] {
  return commitments.filter(({ asks }) => asks.some(({ id }) => id === ask.id));
}
