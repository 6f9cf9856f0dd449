import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts';
import type { Env } from '#server/env.ts';

/** The database named in the settings, or the embedded one, started with its data in `DATA_DIR`. */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataDirectory'>,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (env.databaseUrl) return { url: env.databaseUrl, stop: async () => undefined };
  const postgres = await startEmbeddedPostgres(path.join(env.dataDirectory, 'postgres'));
  await createIfAbsent(postgres.url('postgres'), 'concord');
  return { url: postgres.url('concord'), stop: postgres.stop };
}

async function createIfAbsent(url: string, name: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
