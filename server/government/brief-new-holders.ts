import type { Transaction } from 'kysely';
import { draftedBriefs } from '#db/government/brief.reads.ts';
import { draftBriefs, type NewRecord } from '#db/government/post.writes.ts';
import { queueMails } from '#db/notifications/mail.writes.ts';
import { peopleOfOffices, secretariatPeople } from '#db/people/office-people.reads.ts';
import { forumOffices } from '#db/positions/opening.reads.ts';
import type { Database } from '#db/schema.ts';
import { newHolderEmail } from '#server/mail/new-holder.email.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Asking } from './post-page.ts';

/** What records a change also needs, to tell people where to read of it. */
export type Recording = Asking & Pick<Context, 'installation'>;

/**
 * Drafts a brief for everybody who took a post and holds it today, and tells offices and secretariat in
 * one mail a person. A tenure has one brief for good, so nobody is told of it twice.
 */
export async function briefNewHolders(
  trx: Transaction<Database>,
  { now, installation }: Recording,
  records: readonly NewRecord[],
): Promise<void> {
  const at = now();
  const day = dayInLondon(at);
  const briefIds = await draftBriefs(trx, tookOffice(records), { day, at });
  if (briefIds.length === 0) return;
  const drafted = await draftedBriefs(trx, briefIds);
  const offices = await peopleOfOffices(trx, await forumOffices(trx, day), at);
  const officers = await secretariatPeople(trx, at);
  const linkTo = (path: string) => `${installation.publicUrl}/${path}`;
  const toOffices = drafted.map((brief) => ({ ...brief, link: linkTo(`posts/${brief.postId}`) }));
  const toOfficers = drafted.map((brief) => ({
    ...brief,
    link: linkTo(`briefs/${brief.briefId}`),
  }));
  // Whoever works for two offices, or for one and the secretariat, is told once.
  const mails = new Map([
    ...offices.map(({ email, name }) => [email, newHolderEmail(name, toOffices)] as const),
    ...officers.map(({ email, name }) => [email, newHolderEmail(name, toOfficers)] as const),
  ]);
  await queueMails(
    trx,
    [...mails].map(([recipient, mail]) => ({ recipient, ...mail })),
  );
}

/** The tenures that began with what was recorded: each is due a brief if it runs today. */
function tookOffice(records: readonly NewRecord[]): string[] {
  return records.flatMap(({ kind, tenureId }) => (kind === 'took_office' ? [tenureId] : []));
}
