import type { Kysely } from 'kysely';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/schema.ts';
import { seedFacts } from '#db/seed/facts.ts';
import { createDatabase } from '#server/database.ts';
import { openDatabase } from '#server/database-url.ts';

/** The key that entries of the bench name; nothing is signed with it. */
const BENCH_KEY_ID = 'bench';

/**
 * Works on the embedded database in `dataDirectory`, migrated and with its facts, while the server
 * is down; then leaves it stopped for the server to start.
 */
export async function withDatabase<T>(
  dataDirectory: string,
  work: (db: Kysely<Database>, url: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ databaseUrl: undefined, dataDirectory });
  const db = createDatabase({
    url: database.url,
    ledgerKeyId: BENCH_KEY_ID,
    max: 4,
    onError: reportError,
  });
  try {
    await migrate(db);
    await seedFacts(db);
    return await work(db, database.url);
  } finally {
    await db.destroy();
    await database.stop();
  }
}

/** Works on the database of a server that runs, and leaves it running. */
export async function besideServer<T>(
  dataDirectory: string,
  work: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const { url } = await openDatabase({ databaseUrl: undefined, dataDirectory });
  const db = createDatabase({ url, ledgerKeyId: BENCH_KEY_ID, max: 2, onError: reportError });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function reportError(error: Error) {
  console.error(error.message);
}
