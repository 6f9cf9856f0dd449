import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

const LISTED = 50;

/** The address of each of these offices; of one that has made none, null. */
export function contactAddresses(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('office')
    .leftJoin('contact_address as address', 'address.office_id', 'office.id')
    .where((eb) => eb('office.id', '=', eb.fn.any(eb.val(officeIds))))
    .orderBy('office.name')
    .select(['office.id as officeId', 'office.name', 'address.token'])
    .execute();
}

/** The offices whose addresses have these tokens now. */
export async function officesOfTokens(
  db: Kysely<Database>,
  tokens: readonly string[],
): Promise<string[]> {
  if (tokens.length === 0) return [];
  const rows = await db
    .selectFrom('contact_address')
    .where('token', 'in', tokens)
    .select('office_id as officeId')
    .execute();
  return rows.map(({ officeId }) => officeId);
}

/** Mail of these offices alone. Every read of it goes through here. */
function mailTo(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('contact_mail as mail')
    .where((eb) => eb('mail.office_id', '=', eb.fn.any(eb.val(officeIds))));
}

function mailOf(db: Kysely<Database>, officeIds: readonly string[]) {
  return mailTo(db, officeIds)
    .innerJoin('office', 'office.id', 'mail.office_id')
    .innerJoin('person', 'person.id', 'mail.sent_by')
    .select(['mail.id as mailId', 'mail.office_id as officeId', 'office.name as officeName'])
    .select(['mail.subject', 'mail.words', 'mail.happened_on as happenedOn', 'mail.suggested'])
    .select(['mail.received_at as receivedAt', 'mail.settled_at as settledAt'])
    .select('person.name as sentBy');
}

/** What waits to be completed, oldest first. */
export function waitingContactMail(db: Kysely<Database>, officeIds: readonly string[]) {
  return mailOf(db, officeIds)
    .where('mail.settled_at', 'is', null)
    .orderBy('mail.received_at')
    .limit(LISTED)
    .execute();
}

/** How much of it there is. */
export async function countContactMail(
  db: Kysely<Database>,
  officeIds: readonly string[],
): Promise<number> {
  if (officeIds.length === 0) return 0;
  const row = await mailTo(db, officeIds)
    .where('mail.settled_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return row.waiting;
}

/** One mail of these offices, settled or not; undefined where it is not there for them. */
export function contactMail(db: Kysely<Database>, officeIds: readonly string[], mailId: string) {
  return mailOf(db, officeIds).where('mail.id', '=', mailId).executeTakeFirst();
}
