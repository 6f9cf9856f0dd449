import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Whose feed this token opens. */
export async function personOfFeed(db: Kysely<Database>, tokenHash: string) {
  const row = await db
    .selectFrom('calendar_feed')
    .where('token_hash', '=', tokenHash)
    .select('person_id as personId')
    .executeTakeFirst();
  return row?.personId;
}

/** When this person's address was made; undefined where they have none. */
export async function feedMadeAt(db: Kysely<Database>, personId: string) {
  const row = await db
    .selectFrom('calendar_feed')
    .where('person_id', '=', personId)
    .select('made_at as madeAt')
    .executeTakeFirst();
  return row?.madeAt;
}
