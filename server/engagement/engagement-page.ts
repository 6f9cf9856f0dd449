import {
  asksRaised,
  asksToRaise,
  departmentsOn,
  engagementPage,
  engagementRecords,
  officesNamed,
} from '#db/engagement/engagement.reads.ts';
import { followUpsAfter } from '#db/engagement/follow-up.reads.ts';
import { addresseePosts } from '#db/government/post.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canLogFor, canReadEngagement } from '#shared/engagement/engagement.policy.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import { viewerOf } from './viewer.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** One contact as this person may read it, with what it said before and what follows. */
export async function showEngagement({ db, now, person }: Asking, engagementId: string) {
  const viewer = viewerOf(person.mandates);
  const contact = await engagementPage(db, viewer, engagementId);
  if (!contact || !canReadEngagement(person.mandates, contact)) notFound();
  const [records, asks, followUps] = await Promise.all([
    engagementRecords(db, viewer, engagementId),
    asksRaised(db, viewer, contact.recordId),
    followUpsAfter(db, viewer, engagementId),
  ]);
  return {
    ...contact,
    asks,
    followUps,
    earlier: records.filter(({ recordId }) => recordId !== contact.recordId),
    ours: canLogFor(person.mandates, contact.officeId),
    today: dayInLondon(now()),
  };
}

/** What the form to log a contact offers this person. */
export async function contactForm({ db, now, person }: Asking) {
  const today = dayInLondon(now());
  const [posts, departments, asks, offices] = await Promise.all([
    addresseePosts(db, today),
    departmentsOn(db, today),
    asksToRaise(db, viewerOf(person.mandates)),
    officesNamed(db, officesOf(person.mandates)),
  ]);
  return { today, posts, departments, asks, offices };
}
