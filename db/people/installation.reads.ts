import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { InstallationMode } from '#shared/people/installation.state.ts';

/** How this installation is used. */
export async function installationMode(db: Kysely<Database>): Promise<InstallationMode> {
  const { mode } = await db.selectFrom('installation').select('mode').executeTakeFirstOrThrow();
  return mode;
}
