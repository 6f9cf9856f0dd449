import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { InstallationMode } from '#shared/people/installation.state.ts';

/** The mode, locked until the transaction ends: of two first choices, one waits for the other. */
export async function lockInstallationMode(trx: Transaction<Database>): Promise<InstallationMode> {
  const { mode } = await trx
    .selectFrom('installation')
    .select('mode')
    .forUpdate()
    .executeTakeFirstOrThrow();
  return mode;
}

export async function setInstallationMode(
  trx: Transaction<Database>,
  mode: InstallationMode,
): Promise<void> {
  await trx.updateTable('installation').set({ mode }).execute();
}
