import { Link } from '@remix-run/react';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { CommitmentState } from '#shared/commitments/commitment.state.ts';
import { CommitmentTags } from './commitment-words.tsx';

export type ListedCommitment = {
  id: string;
  words: string;
  dueOn: string | null;
  state: CommitmentState;
  overdue: boolean;
  /** Who held the post that day, where the list is of a post. */
  holderName?: string | null;
};

/** Promises in government’s words, each with where it stands and when it is due. */
export function CommitmentList({ commitments }: { commitments: readonly ListedCommitment[] }) {
  if (commitments.length === 0) return <span className="quiet">None</span>;
  return (
    <ul className="plain-list promise-list">
      {commitments.map(({ id, words, dueOn, state, overdue, holderName }) => (
        <li key={id}>
          <Link className="letter-text" to={`/commitments/${id}`}>
            {words}
          </Link>
          <p>
            <CommitmentTags state={state} overdue={overdue} />{' '}
            <span className="quiet">
              {dueOn ? `Due ${dateWords(dueOn)}` : 'No date given'}
              {holderName && `, promised by ${holderName}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
