import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Stated } from '#shared/government/tenure-record.rules.ts';
import type { RecordKind } from '#shared/government/tenure-record.state.ts';

import { holdsOn } from './post-holder.reads.ts';

/** What a statement rests on, and the day it was known to be true. */
export type Grounds = { source: string; asOf: string };

/** Holds these posts, or all of them, until the transaction ends: two records of one wait for each other. */
export async function lockPosts(trx: Transaction<Database>, postId: string | null) {
  await trx
    .selectFrom('post')
    .$if(postId !== null, (query) => query.where('id', '=', postId))
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute();
}

export type NewTenure = Stated & { postId: string };

/** Adds tenures; gives their ids in the order given. */
export async function insertTenures(
  trx: Transaction<Database>,
  tenures: readonly NewTenure[],
  { source, asOf }: Grounds,
): Promise<string[]> {
  if (tenures.length === 0) return [];
  const rows = await trx
    .insertInto('post_holder')
    .values(
      tenures.map((tenure) => ({
        post_id: tenure.postId,
        person_name: tenure.personName,
        starts_on: tenure.startsOn,
        ends_on: tenure.endsOn,
        acting: tenure.acting,
        notes: null,
        sources: JSON.stringify([source]),
        as_of: asOf,
        confidence: 'high',
      })),
    )
    .returning(['id', 'post_id as postId', 'starts_on as startsOn'])
    .execute();
  const ids = new Map(rows.map(({ id, postId, startsOn }) => [`${postId} ${startsOn}`, id]));
  return tenures.map(({ postId, startsOn }) => ids.get(`${postId} ${startsOn}`) ?? '');
}

/** Restates tenures; each keeps its earlier sources beside the new one. */
export async function restateTenures(
  trx: Transaction<Database>,
  tenures: readonly (Stated & { tenureId: string })[],
  { source, asOf }: Grounds,
): Promise<void> {
  if (tenures.length === 0) return;
  const stated = JSON.stringify(tenures);
  await sql`
    update post_holder set
      person_name = stated."personName", starts_on = stated."startsOn",
      ends_on = stated."endsOn", acting = stated.acting,
      as_of = greatest(post_holder.as_of, ${asOf}::date), confidence = 'high',
      sources = case when post_holder.sources @> to_jsonb(${source}::text)
        then post_holder.sources else post_holder.sources || to_jsonb(${source}::text) end
    from jsonb_to_recordset(${stated}::jsonb) as stated(
      "tenureId" uuid, "personName" text, "startsOn" date, "endsOn" date, acting boolean
    )
    where post_holder.id = stated."tenureId"
  `.execute(trx);
}

export type NewRecord = {
  postId: string;
  tenureId: string;
  kind: RecordKind;
  before: Stated | null;
  after: Stated;
};
type By = { source: string; importId: string | null; recordedBy: string; recordedAt: Date };

/** Adds what was recorded, for good. */
export async function insertPostRecords(
  trx: Transaction<Database>,
  records: readonly NewRecord[],
  by: By,
): Promise<void> {
  if (records.length === 0) return;
  await trx
    .insertInto('post_record')
    .values(
      records.map(({ postId, tenureId, kind, before, after }) => ({
        post_id: postId,
        tenure_id: tenureId,
        kind,
        before: before && JSON.stringify(before),
        after: JSON.stringify(after),
        source: by.source,
        import_id: by.importId,
        recorded_by: by.recordedBy,
        recorded_at: by.recordedAt,
      })),
    )
    .execute();
}

export async function insertPostImport(
  trx: Transaction<Database>,
  made: { filesHash: string; asOf: string; importedBy: string; importedAt: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('post_import')
    .values({
      files_hash: made.filesHash,
      as_of: made.asOf,
      imported_by: made.importedBy,
      imported_at: made.importedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Drafts a brief for each of these tenures that holds its post on the day; one has one brief for good.
 * Gives those drafted now.
 */
export async function draftBriefs(
  trx: Transaction<Database>,
  tenureIds: readonly string[],
  { day, at }: { day: string; at: Date },
): Promise<string[]> {
  if (tenureIds.length === 0) return [];
  const rows = await trx
    .insertInto('handover_brief')
    .columns(['post_id', 'tenure_id', 'drafted_at'])
    .expression(
      trx
        .selectFrom('post_holder')
        .where('id', 'in', tenureIds)
        .where(holdsOn(day))
        .select(['post_id', 'id', sql<Date>`${at}::timestamptz`.as('drafted_at')]),
    )
    .onConflict((conflict) => conflict.column('tenure_id').doNothing())
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
