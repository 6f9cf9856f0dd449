import type { CommitmentRow } from '#db/commitments/commitment.reads.ts';
import { claimOf, commitmentState, isOverdue } from '#shared/commitments/commitment.rules.ts';

/** A commitment with where it stands today, and the report of delivery that can be checked. */
export function withState(commitment: CommitmentRow, today: string) {
  const state = commitmentState(commitment.moves);
  return {
    ...commitment,
    state,
    overdue: isOverdue({ state, dueOn: commitment.dueOn }, today),
    claim: claimOf(commitment.moves),
  };
}
