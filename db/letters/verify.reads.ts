import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Letters in the order of their ids, for their hash to be computed again. */
export function lettersAfter(db: Kysely<Database>, after: string, limit: number) {
  return db
    .selectFrom('letter')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select(['id', 'content', 'letter_hash as letterHash'])
    .execute();
}

export type StoredLetter = Awaited<ReturnType<typeof lettersAfter>>[number];
