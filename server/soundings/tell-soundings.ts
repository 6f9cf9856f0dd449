import type { Transaction } from 'kysely';
import { queueMails } from '#db/notifications/mail.writes.ts';
import { peopleOfOffices, secretariatPeople } from '#db/people/office-people.reads.ts';
import type { Database } from '#db/schema.ts';
import { answerTokens, type SoundingRecord } from '#db/soundings/sounding.reads.ts';
import { insertSoundingNotices } from '#db/soundings/sounding.writes.ts';
import { soundingEmail } from '#server/mail/sounding.email.ts';
import type { Installation } from '#server/trpc/trpc.ts';
import { placeAddress } from '#shared/mail-in/mail-address.rules.ts';
import {
  ANSWERABLE_NOTICES,
  PRIVATE_SOUNDING_NOTICES,
  type SoundingNotice,
} from '#shared/soundings/sounding.state.ts';

/** Where links lead, where replies go (nowhere without a domain), and the moment. */
export type Telling = Pick<Installation, 'publicUrl' | 'intakeDomain'> & { at: Date };

/** What is told from a request is told with its installation's addresses. */
export function tellingOf({ publicUrl, intakeDomain }: Installation, at: Date): Telling {
  return { publicUrl, intakeDomain, at };
}

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
  telling: Telling,
): Promise<void> {
  const { publicUrl, at } = telling;
  const { soundingId } = sounding;
  const told = await insertSoundingNotices(trx, { soundingId, kind, number, at }, officeIds);
  const offices = told.flatMap((officeId) => officeId ?? []);
  const people = offices.length > 0 ? await peopleOfOffices(trx, offices, at) : [];
  const officers = offices.length < told.length ? await secretariatPeople(trx, at) : [];
  const link = `${publicUrl}/soundings/${soundingId}${PAGES[kind]}`;
  const news = { ...sounding, kind, link };
  const addresses = await replyAddresses(trx, { soundingId, kind, offices }, telling);
  await queueMails(
    trx,
    [...people, ...officers].map(({ officeId, name, email }) => {
      const replyTo = addresses.get(officeId ?? '') ?? null;
      return {
        recipient: email,
        ...soundingEmail({ ...news, reader: name, byReply: replyTo !== null }),
        privateTo: PRIVATE_SOUNDING_NOTICES.has(kind) ? officeId : null,
        replyTo,
      };
    }),
  );
}

type Asked = { soundingId: string; kind: SoundingNotice; offices: readonly string[] };

/** Where each office answers by a reply to what it is told; none where mail is not taken in. */
async function replyAddresses(
  trx: Transaction<Database>,
  { soundingId, kind, offices }: Asked,
  { intakeDomain }: Telling,
): Promise<ReadonlyMap<string, string>> {
  if (!intakeDomain || !ANSWERABLE_NOTICES.has(kind)) return new Map();
  const rows = await answerTokens(trx, soundingId, offices);
  return new Map(
    rows.map(({ officeId, token }) => [officeId, placeAddress('sounding', token, intakeDomain)]),
  );
}
