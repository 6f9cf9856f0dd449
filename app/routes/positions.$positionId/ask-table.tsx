import { CommitmentList, type ListedCommitment } from '#app/commitments/commitment-list.tsx';
import { answerWords } from '#app/positions/answer-words.ts';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type Ask = {
  id: string;
  number: number;
  text: string;
  expectedBy: string | null;
  answer: string | null;
  note: string | null;
};

type Promised = ListedCommitment & { asks: readonly { id: string }[] };
type Props = { asks: readonly Ask[]; promised: readonly Promised[]; pastCase: boolean };

/** Each ask with what government has said to it, and what became of what it promised. */
export function AskTable({ asks, promised, pastCase }: Props) {
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
                  <AnswerCell ask={ask} pastCase={pastCase} />
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

function AnswerCell({ ask, pastCase }: { ask: Ask; pastCase: boolean }) {
  if (ask.answer === null) {
    const expected = ask.expectedBy ? `, expected by ${dateWords(ask.expectedBy)}` : '';
    return (
      <span className="quiet">{pastCase ? 'No answer on record' : `No answer yet${expected}`}</span>
    );
  }
  const { words, tone } = answerWords(ask.answer);
  return (
    <>
      <Tag tone={tone}>{words}</Tag>
      {ask.note && <p className="quiet">{ask.note}</p>}
    </>
  );
}
