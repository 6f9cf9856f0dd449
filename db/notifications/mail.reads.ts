import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

const SHOWN = 100;

/** The newest messages, for a reader where nothing is really sent. */
export function outbox(db: Kysely<Database>) {
  return db
    .selectFrom('mail')
    .select(['id', 'recipient', 'subject', 'text', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
}
