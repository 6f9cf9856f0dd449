import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { replyTargetWords } from '#shared/letters/reply-clock.rules.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';

export type Ask = {
  id: string;
  number: number;
  text: string;
  askedOn: string;
  replyTargetDays: number | null;
  replyTargetOf: string | null;
  answers: readonly { note: string | null }[];
  now: AskState;
};

/** Each ask with where it stands today. */
export function AskTable({ asks }: { asks: readonly Ask[] }) {
  return (
    <TableScroll label="Asks">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Asks and where each stands</caption>
        <thead>
          <tr>
            <th scope="col">Ask</th>
            <th scope="col">What was asked</th>
            <th scope="col">First asked</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {asks.map((ask) => (
            <AskRow key={ask.id} ask={ask} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function AskRow({ ask }: { ask: Ask }) {
  const note = ask.now.state === 'answered' ? ask.answers.at(-1)?.note : null;
  return (
    <tr id={`ask-${ask.id}`}>
      <th scope="row">{ask.number}</th>
      <td className="letter-text letter-text--cell">{ask.text}</td>
      <td className="date">{dateWords(ask.askedOn)}</td>
      <td>
        <AskStateWords now={ask.now} />
        {note && <p className="quiet">{note}</p>}
      </td>
    </tr>
  );
}

/** How long a reply is expected to take, and whose word that is. */
export function TargetNote({ asks }: { asks: readonly Ask[] }) {
  const days = asks.find((ask) => ask.replyTargetDays !== null);
  if (!days || days.replyTargetDays === null) return null;
  const { replyTargetDays: workingDays, replyTargetOf: departmentName } = days;
  return (
    <p className="quiet">
      Replies are expected in {replyTargetWords({ workingDays, departmentName })}. Day 1 is the
      first working day after the letter’s date. No law sets a time for letters from mayors.
    </p>
  );
}
