import { answerWords } from '#app/positions/answer-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type Ask = Awaited<ReturnType<Api['publications']['page']>>['asks'][number];

/** Each thing asked, and what government answered in writing. */
export function AnsweredAsks({ asks }: { asks: readonly Ask[] }) {
  if (asks.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="asked">
      <h2 className="panel-heading" id="asked">
        What was asked, and answered
      </h2>
      <ol className="public-asks">
        {asks.map((ask) => (
          <li key={ask.number} value={ask.number}>
            <p className="letter-text">{ask.text}</p>
            <Answered ask={ask} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answered({ ask: { answer, answeredOn } }: { ask: Ask }) {
  if (!answer) return <p className="quiet">No answer on record yet</p>;
  const { words, tone } = answerWords(answer);
  return (
    <p>
      <Tag tone={tone}>{words}</Tag>
      {answeredOn && <span className="quiet"> {dateWords(answeredOn)}</span>}
    </p>
  );
}
