import type { Transaction } from 'kysely';
import { queueMails } from '#db/notifications/mail.writes.ts';
import { peopleOfOffices } from '#db/people/office-people.reads.ts';
import type { Database } from '#db/schema.ts';
import { type MeetingNews, meetingEmail } from '#server/mail/meeting.email.ts';
import type { Context } from '#server/trpc/trpc.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Strand } from '#shared/meetings/meeting.state.ts';
import { meetingTitle, whenWords } from '#shared/meetings/meeting-words.rules.ts';

type Telling = Pick<Context, 'installation' | 'now'>;
type Told = {
  meetingId: string;
  name: string;
  strand: Strand | null;
  day: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
};

/**
 * Tells everybody of these offices what became of a meeting, each person once: in the transaction of
 * the change and under the meeting's lock, so that nobody is told of what did not happen.
 */
export async function tellOffices(
  trx: Transaction<Database>,
  { installation, now }: Telling,
  meeting: Told,
  { officeIds, kind, reason }: Pick<MeetingNews, 'kind' | 'reason'> & { officeIds: string[] },
): Promise<void> {
  const people = await peopleOfOffices(trx, officeIds, now());
  const readers = new Map(people.map((person) => [person.email, person.name]));
  const news: MeetingNews = {
    kind,
    reason,
    title: meetingTitle(meeting.name, meeting.strand),
    day: dateWords(meeting.day),
    whenAndWhere: [whenWords(meeting), meeting.place].filter(Boolean).join(', '),
  };
  const link = `${installation.publicUrl}/meetings/${meeting.meetingId}`;
  const mails = [...readers].map(([recipient, reader]) => {
    return { recipient, ...meetingEmail({ ...news, reader, link }) };
  });
  await queueMails(trx, mails);
}
