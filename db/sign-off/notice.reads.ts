import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/** What a message of a round says of it. */
export function roundToTell(trx: Transaction<Database>, roundId: string) {
  return trx
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.id', '=', roundId)
    .select(['round.id as roundId', 'round.position_id as positionId', 'round.deadline'])
    .select(['version.title', 'version.number as versionNumber'])
    .select(
      sql<Date | null>`case when not exists (
        select from silence_objection where silence_objection.round_id = round.id
      ) then round.runs_from end`.as('silentFrom'),
    )
    .executeTakeFirstOrThrow();
}

/** The offices a round asks. */
export async function officesAsked(db: Kysely<Database>, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('round_office')
    .where('round_id', '=', roundId)
    .select('office_id as officeId')
    .execute();
  return rows.map(({ officeId }) => officeId);
}

/** The offices that know of a round: those that were told when it opened. */
export async function officesTold(db: Kysely<Database>, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .where('round_id', '=', roundId)
    .where('kind', '=', 'opened')
    .where('office_id', 'is not', null)
    .select('office_id as officeId')
    .execute();
  return rows.flatMap(({ officeId }) => officeId ?? []);
}

/** Whose names stand under the letter of a round, those that joined later among them. */
export async function coSigners(db: Kysely<Database>, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ officeId: string }>`
    select distinct signature ->> 'officeId' as "officeId"
    from letter, jsonb_array_elements(letter.content -> 'signatures') as signature
    where letter.round_id = ${roundId}
    union
    select joining.office_id from joining
    join letter on letter.id = joining.letter_id where letter.round_id = ${roundId}
  `.execute(db);
  return rows.map(({ officeId }) => officeId);
}

/** Rounds whose announced opening has come and whose offices do not know yet. */
export function roundsNowOpening(db: Kysely<Database>, now: Date) {
  return stillOpen(db, now)
    .where('round.opens_at', '<=', now)
    .where(
      sql<SqlBool>`not exists (
        select from notice where notice.round_id = round.id and notice.kind = 'opened'
      )`,
    )
    .select('round.id as roundId')
    .execute();
}

/** Open rounds whose first reminder's hour has come. */
export function roundsNearDeadline(db: Kysely<Database>, now: Date) {
  return stillOpen(db, now)
    .where(
      sql<SqlBool>`round.deadline <= ${now}::timestamptz + interval '1 hour' * (
        select max(hours) from unnest(round.reminder_hours) as hours
      )`,
    )
    .select(['round.id as roundId', 'round.opens_at as opensAt', 'round.opened_at as openedAt'])
    .select(['round.deadline', 'round.reminder_hours as reminderHours'])
    .execute();
}

function stillOpen(db: Kysely<Database>, now: Date) {
  return db
    .selectFrom('round')
    .where('round.closed_at', 'is', null)
    .where('round.superseded_at', 'is', null)
    .where('round.deadline', '>', now)
    .orderBy('round.deadline');
}

/**
 * Messages of a round that were given up and that nothing has mended: their person still works for
 * the office, and no later message of the same notice has gone or waits. `kind` says which notice;
 * of private ones only the office itself may know.
 */
export function undeliveredNotices(db: Kysely<Database>, roundId: string, now: Date) {
  return db
    .selectFrom('notice')
    .innerJoin('mail', 'mail.notice_id', 'notice.id')
    .innerJoin('person', 'person.email', 'mail.recipient')
    .innerJoin('office', 'office.id', 'notice.office_id')
    .where('notice.round_id', '=', roundId)
    .where('mail.failed_at', 'is not', null)
    .where(
      sql<SqlBool>`exists (
        select from standing_mandate as mandate
        where mandate.person_id = person.id and mandate.office_id = notice.office_id
          and (mandate.ends_at is null or mandate.ends_at > ${now}::timestamptz)
      )`,
    )
    .where(
      sql<SqlBool>`not exists (
        select from mail as again
        where again.notice_id = notice.id and again.recipient = mail.recipient
          and again.failed_at is null
      )`,
    )
    .orderBy('office.name', alphabetically)
    .orderBy('mail.failed_at', 'desc')
    .select(['office.id as officeId', 'office.name as officeName', 'notice.kind'])
    .select(['person.name as personName', 'mail.failed_at as failedAt'])
    .execute();
}

/** Who has a notice already, or is about to: their addresses. */
export async function reachedBy(trx: Transaction<Database>, noticeId: string) {
  const rows = await trx
    .selectFrom('mail')
    .where('notice_id', '=', noticeId)
    .where('failed_at', 'is', null)
    .select('recipient')
    .execute();
  return new Set(rows.map(({ recipient }) => recipient));
}

/** The notice that told one office of a round's opening. */
export function openingNotice(
  trx: Transaction<Database>,
  { roundId, officeId }: { roundId: string; officeId: string },
) {
  return trx
    .selectFrom('notice')
    .where('round_id', '=', roundId)
    .where('office_id', '=', officeId)
    .where('kind', '=', 'opened')
    .select('id as noticeId')
    .executeTakeFirst();
}

/** When the secretariat asked for answers, newest first. */
export function chasesOf(db: Kysely<Database>, roundId: string) {
  return db
    .selectFrom('chase')
    .innerJoin('person', 'person.id', 'chase.chased_by')
    .where('chase.round_id', '=', roundId)
    .orderBy('chase.chased_at', 'desc')
    .select(['chase.office_id as officeId', 'chase.chased_at as at', 'person.name as byName'])
    .execute();
}
