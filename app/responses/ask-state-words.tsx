import { answerWords } from '#app/positions/answer-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { workingDaysWords } from '#shared/calendar/working-day-words.rules.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';

/** Where an ask stands, in a word and a shape, with the day it hangs on. */
export function AskStateWords({ now }: { now: AskState }) {
  return (
    <>
      <Standing now={now} />
      {now.state !== 'answered' && now.pausedUntil && (
        <p className="quiet">
          Paused until {dateWords(now.pausedUntil)}: Parliament is dissolved, and no day counts.
        </p>
      )}
      {now.told && (
        <p className="quiet">
          Told by word of mouth: {answerWords(now.told).words.toLowerCase()}. Unconfirmed.
        </p>
      )}
    </>
  );
}

function Standing({ now }: { now: AskState }) {
  switch (now.state) {
    case 'answered': {
      const { words, tone } = answerWords(now.answer);
      return <Tag tone={tone}>{words}</Tag>;
    }
    case 'overdue':
      return (
        <>
          <Tag tone="refused">{workingDaysWords(now.workingDays)} overdue</Tag>
          <p className="quiet">Was expected by {dateWords(now.since)}</p>
        </>
      );
    case 'held':
      return (
        <>
          <Tag tone="open">Held</Tag>
          <p className="quiet">New date promised: {dateWords(now.until)}</p>
        </>
      );
    case 'awaiting':
      return now.expectedBy === null ? (
        <span className="quiet">No answer on record</span>
      ) : (
        <>
          <Tag tone="open">Awaiting reply</Tag>
          <p className="quiet">Expected by {dateWords(now.expectedBy)}</p>
        </>
      );
  }
}
