import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from '#db/schema.ts';
import { migrations } from './migrations/registry.ts';

/** Brings the database to the newest migration; throws and leaves it as it was when one fails. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
