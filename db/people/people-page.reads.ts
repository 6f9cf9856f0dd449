import { type Kysely, sql } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/**
 * Everybody's mandates, newest first within an office; those that ended are shown as ended. Of
 * messages that came back, those private to an office are left out.
 */
export function mandatesByOffice(db: Kysely<Database>) {
  return db
    .selectFrom('standing_mandate as mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .leftJoin('office', 'office.id', 'mandate.office_id')
    .select(['mandate.id as mandateId', 'mandate.role', 'mandate.office_id as officeId'])
    .select(['mandate.starts_at as startsAt', 'mandate.ends_at as endsAt'])
    .select(['person.name', 'person.email', 'office.name as officeName'])
    .select(
      sql<Date | null>`(
        select max(mail.failed_at) from mail
        where mail.recipient = person.email and mail.private_to is null
          and not exists (
            select from mail as later
            where later.recipient = mail.recipient and later.private_to is null
              and later.sent_at > mail.failed_at
          )
      )`.as('undeliveredAt'),
    )
    .orderBy('office.name', (order) => alphabetically(order).nullsFirst())
    .orderBy('mandate.ends_at', (order) => order.asc().nullsFirst())
    .orderBy('person.name')
    .execute();
}

export function openInvitations(db: Kysely<Database>, now: Date) {
  return db
    .selectFrom('invitation')
    .leftJoin('office', 'office.id', 'invitation.office_id')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['invitation.id as invitationId', 'invitation.name', 'invitation.email'])
    .select(['invitation.role', 'office.name as officeName', 'expires_at as expiresAt'])
    .orderBy('invitation.created_at', 'desc')
    .execute();
}

/** Offices a person can be invited for. */
export function officeChoices(db: Kysely<Database>) {
  return db
    .selectFrom('office')
    .where('abolished_on', 'is', null)
    .select(['id', 'name'])
    .orderBy('name', alphabetically)
    .execute();
}
