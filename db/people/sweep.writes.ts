import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

const LIMITS_KEPT_MS = 24 * 60 * 60 * 1000;

/** Removes what has run out: sessions, codes, challenges and counts of attempts. */
export async function sweepExpired(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<', now).execute();
  await db.deleteFrom('verification').where('expiresAt', '<', now).execute();
  await db
    .deleteFrom('challenge')
    .where('expires_at', '<', new Date(now.getTime() - LIMITS_KEPT_MS))
    .execute();
  await db
    .deleteFrom('rateLimit')
    .where('lastRequest', '<', now.getTime() - LIMITS_KEPT_MS)
    .execute();
}
