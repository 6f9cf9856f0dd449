import { alertsFor, pairsForSecretariat } from '#db/engagement/alert.reads.ts';
import { departmentsOn, officesNamed } from '#db/engagement/engagement.reads.ts';
import { consentsOf } from '#db/engagement/seat-at-the-table.reads.ts';
import { leanings } from '#db/engagement/silo.reads.ts';
import { addresseePosts } from '#db/government/post.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canConsentFor } from '#shared/engagement/seat-at-the-table.policy.ts';
import { conflictsIn, stalenessOf } from '#shared/engagement/silo.rules.ts';
import { isSecretariat, officesOf } from '#shared/people/mandate.policy.ts';
import { viewerOf } from './viewer.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Where departments stand on each topic, and who else logged what this person's office did. */
export async function topicsPage({ db, now, person }: Asking) {
  const today = dayInLondon(now());
  const { mandates } = person;
  const officeIds = officesOf(mandates);
  const [said, departments, posts, offices, consents, alerts, pairs] = await Promise.all([
    leanings(db, today),
    departmentsOn(db, today),
    addresseePosts(db, today),
    officesNamed(db, officeIds),
    consentsOf(db, officeIds),
    alertsFor(db, viewerOf(mandates), today),
    isSecretariat(mandates) ? pairsForSecretariat(db, today) : null,
  ]);
  return {
    today,
    departments,
    posts: posts.map(({ id, title }) => ({ id, title })),
    said: said.map((one) => ({ ...one, staleness: stalenessOf(one, today) })),
    conflicts: conflictsIn(said, today),
    offices: offices.map(({ id, name }) => ({
      officeId: id,
      name,
      alerts: consents.some((consent) => consent.officeId === id && consent.kind === 'alerts'),
      mayConsent: canConsentFor(mandates, id),
    })),
    alerts,
    pairs,
  };
}
