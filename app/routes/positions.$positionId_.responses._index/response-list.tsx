import { Link } from '@remix-run/react';
import { answerWords } from '#app/positions/answer-words.ts';
import { responseTitle } from '#app/responses/answer-options.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

export type Response = {
  id: string;
  kind: string;
  receivedOn: string;
  summary: string;
  fromName: string | null;
  postTitle: string | null;
  department: string | null;
  newExpectedOn: string | null;
  correctsId: string | null;
};

export type Answered = {
  number: number;
  answers: readonly { responseId: string | null; answer: string; note: string | null }[];
};

type Props = { responses: readonly Response[]; asks: readonly Answered[] };

/** Everything government said, newest first; a corrected reply stays, marked as such. */
export function ResponseList({ responses, asks }: Props) {
  return responses.map((response) => (
    <section key={response.id} id={`response-${response.id}`} className="panel">
      <h3 className="panel-heading">{responseTitle(response)}</h3>
      <p className="keep-lines">{response.summary}</p>
      <FactList items={facts(response, responses, asks)} />
    </section>
  ));
}

function facts(response: Response, all: readonly Response[], asks: readonly Answered[]) {
  const from = [response.fromName, response.postTitle, response.department].filter(Boolean);
  const original = all.find((other) => other.id === response.correctsId);
  const correction = all.find((other) => other.correctsId === response.id);
  const answered = asks.flatMap(({ number, answers }) =>
    answers
      .filter((answer) => answer.responseId === response.id)
      .map((answer) => ({ number, ...answer })),
  );
  return [
    ...(from.length > 0 ? [{ term: 'From', detail: from.join(', ') }] : []),
    ...(response.newExpectedOn
      ? [{ term: 'New date', detail: dateWords(response.newExpectedOn) }]
      : []),
    ...(original ? [{ term: 'Corrects', detail: <ToResponse response={original} /> }] : []),
    ...(correction ? [{ term: 'Corrected by', detail: <ToResponse response={correction} /> }] : []),
    ...(answered.length > 0 ? [{ term: 'Answers', detail: <Answers answered={answered} /> }] : []),
  ];
}

function ToResponse({ response }: { response: Response }) {
  return <Link to={`#response-${response.id}`}>{responseTitle(response)}</Link>;
}

type Given = { number: number; answer: string; note: string | null };

function Answers({ answered }: { answered: readonly Given[] }) {
  return (
    <ul className="signature-block">
      {answered.map(({ number, answer, note }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an ask may be answered twice by one reply
        <li key={place}>
          Ask {number} <Tag tone={answerWords(answer).tone}>{answerWords(answer).words}</Tag>{' '}
          {note && <span className="quiet">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
