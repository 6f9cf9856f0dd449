import { CommitmentList, type ListedCommitment } from '#app/commitments/commitment-list.tsx';
import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
      <TableScroll label="Asks and answers">
        <table className="data-table">
          <caption className="govuk-visually-hidden">Asks and answers</caption>
          <thead>
            <tr>
              <th scope="col">Ask</th>
              <th scope="col">What was asked</th>
              <th scope="col">Answer</th>
              {promised.length > 0 && <th scope="col">Delivery</th>}
            </tr>
          </thead>
          <tbody>
            {asks.map((ask) => (
              <tr key={ask.id}>
                <th scope="row">{ask.number}</th>
                <td className="letter-text letter-text--cell">{ask.text}</td>
                <td>
                  <AnswerCell ask={ask} />
                </td>
                {promised.length > 0 && (
                  <td className="promises">
                    <CommitmentList
                      commitments={promised.filter(({ asks: on }) =>
                        on.some(({ id }) => id === ask.id),
                      )}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
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
