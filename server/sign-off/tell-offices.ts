import type { Transaction } from 'kysely';
import { queueMails } from '#db/notifications/mail.writes.ts';
import { peopleOfOffices, secretariatPeople } from '#db/people/office-people.reads.ts';
import type { Database } from '#db/schema.ts';
import { officesTold, roundToTell } from '#db/sign-off/notice.reads.ts';
import { insertNotices } from '#db/sign-off/notice.writes.ts';
import { type RoundNews, roundEmail } from '#server/mail/round.email.ts';
import { type NoticeKind, PRIVATE_NOTICES } from '#shared/sign-off/notice.state.ts';

export type Telling = {
  roundId: string;
  kind: NoticeKind;
  /** Null for the secretariat. */
  officeIds: readonly (string | null)[];
  now: Date;
  publicUrl: string;
  hoursBefore?: number;
} & Pick<RoundNews, 'withdrawn' | 'chase' | 'reserved'>;

/**
 * Puts a message to everybody of these offices into the outbox, if their office was not told this
 * already, in the transaction of what it tells.
 */
export async function tellOffices(trx: Transaction<Database>, telling: Telling): Promise<void> {
  const { roundId, kind, officeIds, now, hoursBefore = null } = telling;
  const notices = await insertNotices(
    trx,
    { roundId, kind, hoursBefore, queuedAt: now },
    officeIds,
  );
  await sendNotices(trx, telling, notices);
}

type Notice = { noticeId: string; officeId: string | null };

/** The messages of notices that are written down, but for people who have them. */
export async function sendNotices(
  trx: Transaction<Database>,
  telling: Omit<Telling, 'officeIds'>,
  notices: readonly Notice[],
  reached: ReadonlySet<string> = new Set(),
): Promise<number> {
  if (notices.length === 0) return 0;
  const { roundId, kind, now, publicUrl, hoursBefore = null } = telling;
  const { withdrawn, chase, reserved } = telling;
  const { positionId, ...round } = await roundToTell(trx, roundId);
  const officeIds = notices.flatMap(({ officeId }) => officeId ?? []);
  const people = await peopleOfOffices(trx, officeIds, now);
  const officers = officeIds.length < notices.length ? await secretariatPeople(trx, now) : [];
  const noticeOf = new Map(notices.map(({ officeId, noticeId }) => [officeId, noticeId]));
  const news = { ...round, kind, hoursBefore, withdrawn, chase, reserved };
  const link = `${publicUrl}/positions/${positionId}${PAGES[kind]}`;
  const messages = [...people, ...officers]
    .filter(({ email }) => !reached.has(email))
    .map(({ officeId, name, email }) => ({
      recipient: email,
      ...roundEmail({ ...news, reader: name, link }),
      privateTo: PRIVATE_NOTICES.has(kind) ? officeId : null,
      noticeId: noticeOf.get(officeId) ?? null,
    }));
  await queueMails(trx, messages);
  return messages.length;
}

/** The same to all who know of the round. One that never began is told to nobody. */
export async function tellThoseTold(
  trx: Transaction<Database>,
  telling: Omit<Telling, 'officeIds'>,
): Promise<void> {
  await tellOffices(trx, { ...telling, officeIds: await officesTold(trx, telling.roundId) });
}

const PAGES: Record<NoticeKind, string> = {
  opened: '/sign-off',
  reminder: '/sign-off',
  chased: '/sign-off',
  closed: '/board',
  superseded: '/draft',
  issued: '',
  withdrawn: '',
  reserved: '/board',
};
