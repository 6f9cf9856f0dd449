import type { Kysely } from 'kysely';
import { installationMode } from '#db/people/installation.reads.ts';
import type { Database } from '#db/schema.ts';
import type { InstallationMode } from '#shared/people/installation.state.ts';

export type ReadMode = () => Promise<InstallationMode>;

/** Reads the mode until it is chosen; as a choice is for good, it is then kept in memory. */
export function modeReader(db: Kysely<Database>): ReadMode {
  let chosen: InstallationMode | undefined;
  return async () => {
    if (chosen) return chosen;
    const mode = await installationMode(db);
    if (mode !== 'new') chosen = mode;
    return mode;
  };
}
