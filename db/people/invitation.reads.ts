import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** The invitation behind a link, with whether its person has an account already. */
export function invitationByToken(db: Kysely<Database>, tokenHash: string) {
  return db
    .selectFrom('invitation')
    .leftJoin('office', 'office.id', 'invitation.office_id')
    .leftJoin('person', 'person.email', 'invitation.email')
    .where('token_hash', '=', tokenHash)
    .select(['invitation.id', 'invitation.name', 'invitation.email', 'invitation.role'])
    .select(['invitation.office_id as officeId', 'office.name as officeName'])
    .select(['expires_at as expiresAt', 'accepted_at as acceptedAt', 'revoked_at as revokedAt'])
    .select('person.id as personId')
    .executeTakeFirst();
}
