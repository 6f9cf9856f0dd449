import { chasesOf, undeliveredNotices } from '#db/sign-off/notice.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { isSecretariat, worksFor } from '#shared/people/mandate.policy.ts';
import { PRIVATE_NOTICES } from '#shared/sign-off/notice.state.ts';
import { canSeeNotices } from '#shared/sign-off/sign-off.policy.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/**
 * What was sent in a round and did not arrive, and whom the secretariat chased, as far as this
 * person may know. Of what goes to the undecided alone, only the office itself hears.
 */
export async function boardNotices({ db, now, person }: Asking, roundId: string) {
  const { mandates } = person;
  const [chases, undelivered] = await Promise.all([
    chasesOf(db, roundId),
    undeliveredNotices(db, roundId, now()),
  ]);
  return {
    chases: chases.filter(({ officeId }) =>
      officeId === null ? isSecretariat(mandates) : canSeeNotices(mandates, officeId),
    ),
    undelivered: undelivered.filter(({ officeId, kind }) =>
      PRIVATE_NOTICES.has(kind) ? worksFor(mandates, officeId) : canSeeNotices(mandates, officeId),
    ),
  };
}
