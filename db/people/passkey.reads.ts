import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** The passkeys a person can use, oldest first. */
export function passkeysOf(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom('passkey')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .select(['id', 'name', 'credential_id as credentialId'])
    .select(['created_at as createdAt', 'last_used_at as lastUsedAt'])
    .execute();
}
