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
    <Commitments id="to-confirm" title="To be confirmed by your office" {...{ commitments }} />
  );
}

/** What government promised and may not keep, or not by its day. */
export function ToWatch({ commitments }: { commitments: readonly Commitment[] }) {
  return <Commitments id="to-watch" title="Commitments due or at risk" {...{ commitments }} />;
}

type Props = { id: string; title: string; commitments: readonly Commitment[] };

function Commitments({ id, title, commitments }: Props) {
  if (commitments.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
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
