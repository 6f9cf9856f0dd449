import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { dateWords, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Waiting } from '#shared/positions/home.rules.ts';

/** What only this person, or their office, can move on. */
export function WaitsForYou({ waiting }: { waiting: readonly Waiting[] }) {
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">Waits for you</h2>
      {waiting.length === 0 ? (
        <p className="card">Nothing waits for you. What others are doing is below.</p>
      ) : (
        <ul className="card waiting-list">
          {waiting.map((item) => (
            <li key={`${item.what}-${item.positionId}`}>
              <WaitingItem item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Of<What extends Waiting['what']> = Extract<Waiting, { what: What }>;
type Line = { path: string; action: string; detail: ReactNode };
type Lines = { [What in Waiting['what']]: (item: Of<What>) => Line };

const LINES: Lines = {
  decide: ({ versionNumber, deadline, silent }) => ({
    path: '/sign-off',
    action: 'Sign off',
    detail: `Version ${versionNumber}, ${untilWords(deadline, silent)}`,
  }),
  prepare: ({ versionNumber, deadline, silent }) => ({
    path: '/sign-off',
    action: 'Prepare your office’s decision',
    detail: `Version ${versionNumber}, ${untilWords(deadline, silent)}`,
  }),
  held_over: ({ versionNumber, lapsesOn }) => ({
    path: '/sign-off',
    action: 'Adopt, replace or refuse',
    detail: `Version ${versionNumber}, decided in an earlier term${lapsesOn ? `; lapses after ${dateWords(lapsesOn)}` : ''}`,
  }),
  draft: () => ({ path: '/draft', action: 'Write', detail: 'The draft is open to your office' }),
  close_round: ({ versionNumber, decided, asked }) => ({
    path: '/board',
    action: 'Close the round',
    detail: `Version ${versionNumber}: ${decided} of ${asked} offices have answered`,
  }),
  open_round: ({ versionNumber }) => ({
    path: '/sign-off',
    action: 'Put to the offices',
    detail: `Version ${versionNumber} is frozen`,
  }),
  issue: ({ versionNumber }) => ({
    path: '/issue',
    action: 'Issue the letter',
    detail: `Version ${versionNumber} is signed off`,
  }),
  mentioned: ({ threadId, by, count }) => ({
    path: `/draft#thread-${threadId}`,
    action: 'Answer',
    detail:
      count === 1
        ? `${by} mentions you in a comment`
        : `${count} comments mention you, the latest by ${by}`,
  }),
  classify: () => ({
    path: '/responses',
    action: 'Record what the reply answers',
    detail: 'A substantive reply is logged, its answers are not',
  }),
  overdue: ({ expectedBy, asks }) => ({
    path: '/responses',
    action: 'Chase government',
    detail: `${asks === 1 ? '1 ask' : `${asks} asks`} without an answer, expected by ${dateWords(expectedBy)}`,
  }),
};

function untilWords(deadline: Date, silent: boolean): string {
  const until = momentWords(deadline);
  return silent ? `by ${until}, or no objection is recorded for your office` : `by ${until}`;
}

function lineOf<What extends Waiting['what']>(item: Of<What>): Line {
  return (LINES[item.what] as Lines[What])(item);
}

function WaitingItem({ item }: { item: Waiting }) {
  const { path, action, detail } = lineOf(item);
  return (
    <>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M6 0.5 12 11.5H0Z" fill="currentColor" />
      </svg>
      <div>
        <Link to={`/positions/${item.positionId}${path}`}>
          {action}: {item.title}
        </Link>
        <p className="quiet">{detail}</p>
      </div>
    </>
  );
}
