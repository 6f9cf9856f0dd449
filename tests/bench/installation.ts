import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Marks a new installation as in use, so that the server does not ask how to set it up. */
export async function useInstallation(db: Kysely<Database>): Promise<void> {
  await db.updateTable('installation').set({ mode: 'real' }).where('mode', '=', 'new').execute();
}
