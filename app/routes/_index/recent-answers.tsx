import { Link } from '@remix-run/react';
import { responseWords } from '#app/positions/answer-words.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type Response = {
  id: string;
  positionId: string;
  title: string;
  kind: string;
  receivedOn: string;
  summary: string;
  fromName: string | null;
  postTitle: string | null;
};

/** What government last said. */
export function RecentAnswers({ responses }: { responses: readonly Response[] }) {
  if (responses.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Recent answers from government</h2>
      <ul className="answer-list">
        {responses.map((response) => (
          <li key={response.id}>
            <p className="quiet">
              <time dateTime={response.receivedOn}>{dateWords(response.receivedOn)}</time>
              {' · '}
              {responseWords(response.kind)}
              {senderOf(response)}
            </p>
            <Link to={`/positions/${response.positionId}`}>{response.title}</Link>
            <p>{response.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function senderOf({ fromName, postTitle }: Response): string {
  const from = fromName ?? postTitle;
  return from ? ` from ${from}` : '';
}
