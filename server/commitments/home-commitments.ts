import { openCommitments } from '#db/commitments/commitment.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { isToConfirm, needsEye } from '#shared/commitments/commitment.rules.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';
import { withState } from './commitment-view.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** What waits to be confirmed by this person, and what is late, at risk, contested or due soon. */
export async function homeCommitments({ db, now, person: { id, mandates } }: Asking) {
  const today = dayInLondon(now());
  const rows = await openCommitments(db, sightOf(mandates));
  const open = rows.map((row) => withState(row, today));
  const others = open.filter(
    ({ claim, recordedBy }) => ![claim?.personId, recordedBy].includes(id),
  );
  return {
    toConfirm: isSecretariat(mandates) ? [] : others.filter(({ state }) => isToConfirm(state)),
    toWatch: open.filter((commitment) => needsEye(commitment, today)),
  };
}
