import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { MOST_READINGS } from '#shared/revisions/revision.state.ts';

export type NewReading = {
  positionId: string;
  personId: string;
  /** The address of what was shown. */
  shown: string;
  content: DocumentJson;
  textHash: string;
  marked: boolean;
  at: Date;
  /** What was read since is read in one sitting, and the last of it counts. */
  sittingSince: Date;
};

export async function recordReading(trx: Transaction<Database>, reading: NewReading) {
  const { positionId, personId } = reading;
  const values = {
    shown: reading.shown,
    content: JSON.stringify(reading.content),
    text_hash: reading.textHash,
    marked: reading.marked,
    at: reading.at,
  };
  const going = reading.marked ? undefined : await sittingNow(trx, reading);
  if (going) {
    await trx.updateTable('reading').set(values).where('id', '=', going.id).execute();
    return;
  }
  await trx
    .insertInto('reading')
    .values({ position_id: positionId, person_id: personId, ...values })
    .execute();
  await sql`
    delete from reading where id in (
      select id from reading where position_id = ${positionId} and person_id = ${personId}
      order by at desc offset ${MOST_READINGS}
    )
  `.execute(trx);
}

/** The row of a sitting that goes on; what somebody marked as read is left as it is. */
async function sittingNow(
  trx: Transaction<Database>,
  { positionId, personId, sittingSince }: NewReading,
) {
  const newest = await trx
    .selectFrom('reading')
    .where('position_id', '=', positionId)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(1)
    .select(['id', 'at', 'marked'])
    .executeTakeFirst();
  return newest && !newest.marked && newest.at >= sittingSince ? newest : undefined;
}
