import { Link } from '@remix-run/react';
import { answerWords } from '#app/positions/answer-words.ts';
import { responseTitle } from '#app/responses/answer-options.ts';
import { type FileLink, FileLinks } from '#app/responses/file-links.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { canCommit } from '#shared/commitments/commitment.rules.ts';

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
  confirmsId: string | null;
  reason: string | null;
  addressedTo: string | null;
  transferredTo: string | null;
};

export type Answered = {
  number: number;
  answers: readonly { responseId: string | null; answer: string; note: string | null }[];
};

type Props = {
  responses: readonly Response[];
  asks: readonly Answered[];
  /** Where a written confirmation is logged; null for whoever may not. */
  logPath: string | null;
  /** Where a promise in a reply is recorded; null likewise. */
  commitPath: string | null;
  files: readonly (FileLink & { responseId: string })[];
};

/** Everything government said, newest first; a corrected reply stays, marked as such. */
export function ResponseList({ responses, asks, logPath, commitPath, files }: Props) {
  return responses.map((response) => (
    <section key={response.id} id={`response-${response.id}`} className="panel">
      <h3 className="panel-heading">{responseTitle(response)}</h3>
      {response.summary && <p className="keep-lines">{response.summary}</p>}
      <FactList items={facts(response, responses, asks)} />
      <FileLinks files={files.filter(({ responseId }) => responseId === response.id)} />
      {logPath && waitsForWriting(response, responses) && (
        <p>
          <Link to={`${logPath}?confirms=${response.id}`}>
            Confirm in writing
            <span className="govuk-visually-hidden"> {responseTitle(response)}</span>
          </Link>
        </p>
      )}
      {commitPath && canCommit(response.kind) && (
        <p>
          <Link to={`${commitPath}?responseId=${response.id}`}>
            Record a commitment
            <span className="govuk-visually-hidden"> from the {responseTitle(response)}</span>
          </Link>
        </p>
      )}
    </section>
  ));
}

function waitsForWriting({ id, kind }: Response, all: readonly Response[]): boolean {
  return kind === 'oral' && !all.some(({ confirmsId }) => confirmsId === id);
}

function facts(response: Response, all: readonly Response[], asks: readonly Answered[]) {
  const from = [response.fromName, response.postTitle, response.department].filter(Boolean);
  const original = all.find((other) => other.id === response.correctsId);
  const oral = all.find((other) => other.id === response.confirmsId);
  const written = all.find((other) => other.confirmsId === response.id);
  const correction = all.find((other) => other.correctsId === response.id);
  const answered = asks.flatMap(({ number, answers }) =>
    answers
      .filter((answer) => answer.responseId === response.id)
      .map((answer) => ({ number, ...answer })),
  );
  return [
    ...(from.length > 0 ? [{ term: 'From', detail: from.join(', ') }] : []),
    ...(response.addressedTo
      ? [{ term: 'Written to', detail: `${response.addressedTo} only` }]
      : []),
    ...(response.reason ? [{ term: 'Why it holds', detail: response.reason }] : []),
    ...(response.transferredTo ? [{ term: 'Transferred to', detail: response.transferredTo }] : []),
    ...(response.newExpectedOn
      ? [{ term: 'New date', detail: dateWords(response.newExpectedOn) }]
      : []),
    ...(oral ? [{ term: 'Confirms', detail: <ToResponse response={oral} /> }] : []),
    ...(written
      ? [{ term: 'Confirmed in writing', detail: <ToResponse response={written} /> }]
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
