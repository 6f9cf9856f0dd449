import { Link } from '@remix-run/react';
import { CommitmentTags } from '#app/commitments/commitment-words.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { CommitmentState } from '#shared/commitments/commitment.state.ts';

type Commitment = {
  id: string;
  words: string;
  positionTitle: string;
  dueOn: string | null;
  state: CommitmentState;
  overdue: boolean;
};

const SHOWN = 4;

/** What this person's office can confirm. */
export function ToConfirm({ commitments }: { commitments: readonly Commitment[] }) {
  return (
    <Commitments
      id="to-confirm"
      title="Evidence waiting for a second checker"
      lede="Reported as delivered. It counts once your office, not whoever reported it, confirms it."
      commitments={commitments}
    />
  );
}

/** What government promised and may not keep, or not by its day. */
export function ToWatch({ commitments }: { commitments: readonly Commitment[] }) {
  return (
    <Commitments
      id="to-watch"
      title="Promised to us, due or at risk"
      lede="Government promised it and has not done it yet."
      commitments={commitments}
    />
  );
}

type Props = { id: string; title: string; lede: string; commitments: readonly Commitment[] };

function Commitments({ id, title, lede, commitments }: Props) {
  if (commitments.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">{lede}</p>
      <ul className="coming-list">
        {commitments.slice(0, SHOWN).map((commitment) => (
          <li key={commitment.id}>
            <Link to={`/commitments/${commitment.id}`}>{commitment.words}</Link>
            <span>
              {commitment.positionTitle}
              {commitment.dueOn && `, due ${dateWords(commitment.dueOn)}`}
            </span>
            <span>
              <CommitmentTags state={commitment.state} overdue={commitment.overdue} />
            </span>
          </li>
        ))}
      </ul>
      {commitments.length > SHOWN && (
        <p>
          <Link to="/commitments">All commitments</Link>
        </p>
      )}
    </section>
  );
}
