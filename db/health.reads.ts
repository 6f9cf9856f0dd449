import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

const LIMIT_MS = 2_000;

/** Resolves when the database answers in time; rejects when it does not. */
export async function checkHealth(db: Kysely<Database>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The database does not answer')), LIMIT_MS).unref();
  });
  await Promise.race([sql`select 1`.execute(db), late]);
}
