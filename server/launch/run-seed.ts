import { lockInstallationMode, setInstallationMode } from '#db/people/installation.writes.ts';
import { seedDemonstration } from '#db/seed/demonstration.ts';
import { readEnv } from '#server/env.ts';
import { logError } from '#server/log.ts';
import { openStore } from '#server/store.ts';

/** What `npm run seed` does: the facts always; demonstration data where nothing is in use yet. */
const env = readEnv();
const store = await openStore(env, (error) => logError('database', error));
const done = env.demonstrationAllowed ? await seedUnused() : 'The facts are up to date.';
await store.close();
process.stdout.write(`${done}\n`);

async function seedUnused(): Promise<string> {
  return store.db.transaction().execute(async (trx) => {
    const mode = await lockInstallationMode(trx);
    if (mode !== 'new') return 'The facts are up to date; the rest is in use and was left alone.';
    await seedDemonstration(trx);
    await setInstallationMode(trx, 'demonstration');
    return 'The facts are up to date and the demonstration data is in place.';
  });
}
