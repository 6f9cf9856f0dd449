import type { Kysely } from 'kysely';
import pg from 'pg';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/schema.ts';
import { seedFacts } from '#db/seed/facts.ts';
import { createDatabase } from '#server/database.ts';
import { openDatabase } from '#server/database-url.ts';
import type { Env } from '#server/env.ts';
import { StartError } from '#server/http/listen.ts';
import { type KeyRing, openKeyRing } from '#server/ledger/key-ring.ts';
import { listenToDatabase, type Notifications } from '#server/live/notifications.ts';

export type Store = {
  /** As the application's role, which may add to the ledger but never change it. */
  db: Kysely<Database>;
  /** As the owner, for what makes tables of its own. */
  url: string;
  notifications: Notifications;
  keyRing: KeyRing;
  close: () => Promise<void>;
};

const DATA_FOLDER_LOCK = 4_206_943;
const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;
const INSUFFICIENT_PRIVILEGE = '42501';

/** Opens the database, brings it up to date with its facts, and listens to it. */
export async function openStore(
  env: Pick<Env, 'databaseUrl' | 'dataDirectory' | 'ledgerKeys'>,
  onError: (error: Error) => void,
): Promise<Store> {
  const keyRing = await openKeyRing(env);
  const database = await openDatabase(env);
  const release = env.databaseUrl ? undefined : await holdDataFolder(database.url, env, onError);
  await bringUpToDate(database.url, onError);
  const db = createDatabase({
    url: database.url,
    role: 'concord_app',
    ledgerKeyId: keyRing.keyId,
    max: 20,
    onError,
  });
  const notifications = listenToDatabase(database.url, onError);
  return {
    db,
    url: database.url,
    notifications,
    keyRing,
    close: async () => {
      await notifications.close();
      await db.destroy();
      await release?.();
      await database.stop();
    },
  };
}

/** Two servers on one data folder would each stop the other's database: the second waits, then says so. */
async function holdDataFolder(
  url: string,
  { dataDirectory }: Pick<Env, 'dataDirectory'>,
  onError: (error: Error) => void,
) {
  const client = new pg.Client({ connectionString: url, application_name: 'concord-server' });
  client.on('error', onError);
  await client.connect();
  for (const began = Date.now(); ; ) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [
      DATA_FOLDER_LOCK,
    ]);
    if (rows[0].held) return () => client.end();
    if (Date.now() - began > PATIENCE_MS) {
      await client.end();
      throw new StartError(
        `Another Concord is running with the data in ${dataDirectory}. ` +
          'Stop it, or give this one a folder of its own: DATA_DIR=other npm start',
      );
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function bringUpToDate(url: string, onError: (error: Error) => void) {
  const owner = createDatabase({ url, max: 2, onError });
  try {
    await migrate(owner);
    await seedFacts(owner);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new StartError(
      `The database's user lacks a right Concord needs: ${(error as Error).message}. ` +
        'It must own the database, and may either create roles or be given one by an ' +
        'administrator: create role concord_app nologin; grant concord_app to <that user>;',
    );
  } finally {
    await owner.destroy();
  }
}
