import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Tells every process to look again at what this person's open sockets and streams may do.
 * In a transaction it is heard at the commit.
 */
export async function tellAccessChanged(db: Kysely<Database>, personId: string): Promise<void> {
  await sql`select pg_notify('session', ${personId})`.execute(db);
}
