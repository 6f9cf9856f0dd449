import { CommitmentList, type ListedCommitment } from '#app/commitments/commitment-list.tsx';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { daysWords } from '#shared/calendar/working-day-words.rules.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';

type Ask = {
  id: string;
  number: number;
  text: string;
  firstAskedOn: string;
  ageInDays: number;
  clocks: readonly unknown[];
  answers: readonly { note: string | null }[];
  now: AskState;
};

type Promised = ListedCommitment & { asks: readonly { id: string }[] };
type Props = { asks: readonly Ask[]; promised: readonly Promised[] };

/** Each ask with what government has said to it, and what became of what it promised. */
export function AskTable({ asks, promised }: Props) {
  if (asks.length === 0) return null;
  return (
    <>
      <h2>Asks and answers</h2>
      <DataTable
        caption="Asks and answers"
        columns={[
          { name: 'Ask', number: true },
          'What was asked',
          'Answer',
          promised.length > 0 && 'Delivery',
        ]}
      >
        {asks.map((ask) => (
          <Tr key={ask.id}>
            <Th className="number">{ask.number}</Th>
            <Td className="letter-text letter-text--cell">{ask.text}</Td>
            <Td>
              <AnswerCell ask={ask} />
            </Td>
            {promised.length > 0 && (
              <Td className="promises long-cell">
                <CommitmentList
                  commitments={promised.filter(({ asks: on }) =>
                    on.some(({ id }) => id === ask.id),
                  )}
                />
              </Td>
            )}
          </Tr>
        ))}
      </DataTable>
    </>
  );
}

/** Where it stands; while it is open, how long it has been with government. */
function AnswerCell({ ask: { now, answers, clocks, firstAskedOn, ageInDays } }: { ask: Ask }) {
  const note = now.state === 'answered' ? answers.at(-1)?.note : null;
  return (
    <>
      <AskStateWords now={now} />
      {note && <p className="quiet">{note}</p>}
      {now.state !== 'answered' && clocks.length > 0 && (
        <p className="quiet">
          First asked {dateWords(firstAskedOn)}, {daysWords(ageInDays)} ago
        </p>
      )}
    </>
  );
}
