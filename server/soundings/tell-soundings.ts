import type { Transaction } from 'kysely';
import { queueMails } from '#db/notifications/mail.writes.ts';
import { peopleOfOffices, secretariatPeople } from '#db/people/office-people.reads.ts';
import type { Database } from '#db/schema.ts';
import type { SoundingRecord } from '#db/soundings/sounding.reads.ts';
import { insertSoundingNotices } from '#db/soundings/sounding.writes.ts';
import { soundingEmail } from '#server/mail/sounding.email.ts';
import { PRIVATE_SOUNDING_NOTICES, type SoundingNotice } from '#shared/soundings/sounding.state.ts';

export type Telling = { publicUrl: string; at: Date };

type News = {
  kind: SoundingNotice;
  /** Null for the secretariat. */
  officeIds: readonly (string | null)[];
  /** Which text or outcome it tells of; 0 where there is but one. */
  number?: number;
};

const PAGES: Record<SoundingNotice, string> = {
  opened: '/answer',
  reminder: '/answer',
  to_clear: '/return',
  objected: '/return',
  returned: '/return',
  outcome_due: '',
  outcome: '',
};

/**
 * Puts a message to everybody of these offices into the outbox, each office once, in the
 * transaction of what it tells.
 */
export async function tellSounding(
  trx: Transaction<Database>,
  sounding: SoundingRecord,
  { kind, officeIds, number = 0 }: News,
  { publicUrl, at }: Telling,
): Promise<void> {
  const { soundingId, questions } = sounding;
  const told = await insertSoundingNotices(trx, { soundingId, kind, number, at }, officeIds);
  const offices = told.flatMap((officeId) => officeId ?? []);
  const people = offices.length > 0 ? await peopleOfOffices(trx, offices, at) : [];
  const officers = offices.length < told.length ? await secretariatPeople(trx, at) : [];
  const link = `${publicUrl}/soundings/${soundingId}${PAGES[kind]}`;
  const news = { ...sounding, questions: questions.length, kind, link };
  await queueMails(
    trx,
    [...people, ...officers].map(({ officeId, name, email }) => ({
      recipient: email,
      ...soundingEmail({ ...news, reader: name }),
      privateTo: PRIVATE_SOUNDING_NOTICES.has(kind) ? officeId : null,
    })),
  );
}
