import type { Kysely } from 'kysely';
import { quietDrafts } from '#db/revisions/revision.reads.ts';
import { setKeptUntil } from '#db/revisions/revision.writes.ts';
import type { Database } from '#db/schema.ts';
import { QUIET_MINUTES } from '#shared/revisions/revision.state.ts';
import { keepRevision } from './keep-revision.ts';

/**
 * Keeps each draft that has come to rest, as it stood before whoever writes next. One after the
 * other: putting a text together keeps the processor busy.
 */
export async function keepQuietDrafts(db: Kysely<Database>, now: Date): Promise<void> {
  const quietSince = new Date(now.getTime() - QUIET_MINUTES * 60_000);
  for (const { positionId, changedAt } of await quietDrafts(db, quietSince)) {
    await db.transaction().execute(async (trx) => {
      await keepRevision(trx, { positionId, occasion: 'quiet', madeBy: null, at: now });
      await setKeptUntil(trx, positionId, changedAt);
    });
  }
}
