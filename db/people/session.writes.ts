import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Tells every process to look again at what these people's open sockets and streams may do.
 * In a transaction it is heard at the commit.
 */
export async function tellAccessChanged(
  db: Kysely<Database>,
  ...personIds: readonly string[]
): Promise<void> {
  await sql`select pg_notify('session', id) from unnest(${[...personIds]}::text[]) as id`.execute(
    db,
  );
}
