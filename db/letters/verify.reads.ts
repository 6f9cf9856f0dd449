import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Letters in the order of their ids, for their hash to be computed again, each with its asks. */
export function lettersAfter(db: Kysely<Database>, after: string, limit: number) {
  return db
    .selectFrom('letter')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select(['id', 'content', 'letter_hash as letterHash', 'verification_code as code'])
    .select(
      sql<{ clauseId: string; number: number; text: string; askedOn: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'clauseId', clause_id, 'number', number, 'text', text, 'askedOn', asked_on
        ) order by number), '[]')
        from ask where ask.letter_id = letter.id and ask.position_id = letter.position_id
      )`.as('asks'),
    )
    .execute();
}

export type StoredLetter = Awaited<ReturnType<typeof lettersAfter>>[number];
