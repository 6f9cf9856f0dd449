import { Link } from '@remix-run/react';
import { listWords } from '#app/positions/position-words.ts';
import { silenceIsOn } from '#app/sign-off/silence-words.ts';
import { momentWords, timeWords } from '#shared/calendar/date-words.rules.ts';
import type { Round, RoundPage } from './page-types.ts';

/** What is asked of the office, and by when. */
export function WhatIsAsked({ page, deciding }: { page: RoundPage; deciding: boolean }) {
  const { round, positionId, answered, asked } = page;
  const posts = round.addressees.map(({ title }) => title);
  return (
    <section aria-labelledby="asked-heading">
      <h2 id="asked-heading">What is asked</h2>
      <div className="panel">
        <p>
          {round.state === 'open' ? 'Each office says' : 'Each office was asked to say'} whether its
          mayor’s name goes under version {round.versionNumber} of this text
          {posts.length > 0 && <>, a letter to the {listWords(posts)}</>}.
        </p>
        {round.state !== 'superseded' && <WhenDue round={round} />}
        <p>
          <Link to={`/positions/${positionId}/board`}>
            {answered} of {asked} offices have answered
          </Link>
          .
        </p>
        <Onwards page={page} deciding={deciding} />
      </div>
    </section>
  );
}

function WhenDue({ round }: { round: Round }) {
  const { silence } = round;
  return (
    <p>
      <strong>
        {round.state === 'open'
          ? `Answer ${byWords(round)}.`
          : `Answers were due by ${momentWords(round.deadline)}.`}
      </strong>{' '}
      {silence && (silenceIsOn(silence) || silence.state === 'expired')
        ? 'No answer is recorded as no objection, never as agreement.'
        : 'No answer counts as no reply, never as agreement.'}
    </p>
  );
}

/** On a phone the decision, or its proof, stands below everything there is to read. */
function Onwards({ page, deciding }: { page: RoundPage; deciding: boolean }) {
  const decided = page.offices.some((office) => office.asked && office.decision);
  if (!deciding && !decided) return null;
  return (
    <p className="sign-off__jump">
      {deciding ? (
        <a href="#decide">Go to the decision</a>
      ) : (
        <a href="#decided">Your office has decided: see what, and its proof</a>
      )}
    </p>
  );
}

/** "by 5pm, in 3 working days (Thursday 26 November)". */
function byWords({ deadline, deadlineWords }: Round): string {
  return `by ${timeWords(deadline)}, ${deadlineWords}`;
}

/** Each thing the text asks of government: what there is to decide about, in two minutes. */
export function Asks({ round }: { round: Round }) {
  if (round.asks.length === 0) return null;
  return (
    <section aria-labelledby="asks-heading">
      <h2 id="asks-heading">The asks</h2>
      <ol className="ask-list">
        {round.asks.map(({ clauseId, label, text }) => (
          <li key={clauseId}>
            <a href={`#block-${clauseId}`}>{label}</a>
            <span className="letter-text">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
