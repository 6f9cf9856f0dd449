import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { silencesDue } from '#db/sign-off/silence.reads.ts';
import { settleSilence } from './settle-silence.ts';
import type { Telling } from './tell-silence.ts';

/** Puts on record what every round by silence came to whose time is up. */
export async function settleSilences(db: Kysely<Database>, telling: Telling): Promise<void> {
  for (const roundId of await silencesDue(db, telling.at)) {
    await db.transaction().execute((trx) => settleSilence(trx, roundId, telling));
  }
}
