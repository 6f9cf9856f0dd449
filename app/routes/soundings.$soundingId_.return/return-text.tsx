import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { type ReturnContent, tallyWords } from '#shared/soundings/return.rules.ts';

/** The return as it prints. */
export function ReturnText({ content }: { content: ReturnContent }) {
  const { title, openedOn, closedOn, tally, summary, questions, answers, groups } = content;
  return (
    <article className="letter-sheet letter-text" aria-labelledby="return-title">
      <h2 id="return-title">{title}</h2>
      <p>
        Asked of {tally.asked} mayors’ offices through the secretariat of UK Mayors,{' '}
        {dateWords(openedOn)} to {dateWords(closedOn)}.
      </p>
      <p>
        <strong>{tallyWords(tally)}</strong>
      </p>
      {summary && (
        <>
          <h3>Summary</h3>
          <p className="as-typed">{summary}</p>
        </>
      )}
      {questions.map((question, place) => (
        <section key={question}>
          <h3>{question}</h3>
          {answers[place]?.length === 0 && <p>No answer is shown.</p>}
          {answers[place]?.map(({ from, words }) => (
            <div className="sounding-answer" key={`${from}-${words}`}>
              <p className="sounding-answer__from">{from}</p>
              <p className="as-typed">{words}</p>
            </div>
          ))}
        </section>
      ))}
      <HowShown groups={groups} heldBack={content.heldBack} />
    </article>
  );
}

function HowShown({ groups, heldBack }: Pick<ReturnContent, 'groups' | 'heldBack'>) {
  if (groups.length === 0 && !heldBack) return null;
  return (
    <>
      <h3>How answers are shown</h3>
      <ul>
        {groups.map(({ label, offices }) => (
          <li key={label}>
            {label}: {offices} offices
          </li>
        ))}
        {heldBack && <li>Words that fewer than three offices stand behind are not shown.</li>}
      </ul>
    </>
  );
}
