import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Without a person where the server itself writes. */
export type LogRow = {
  documentId: string;
  personId: string | null;
  sessionId: string | null;
  bytes: Uint8Array;
};
export type Appended = { documentId: string; seq: number };

/**
 * Appends to the logs of the documents that are open for writing, and answers with the rows that
 * were written: a document without any is locked or gone. One statement, hence one transaction.
 */
export async function appendUpdates(
  db: Kysely<Database>,
  rows: readonly LogRow[],
): Promise<Appended[]> {
  const { rows: appended } = await sql<Appended>`
    select to_document as "documentId", at_seq as seq from append_updates(
      ${rows.map(({ documentId }) => documentId)},
      ${rows.map(({ personId }) => personId)},
      ${rows.map(({ sessionId }) => sessionId)},
      ${rows.map(({ bytes }) => Buffer.from(bytes))}
    )
  `.execute(db);
  return appended;
}

/** Tells the other processes that these documents' logs have grown. A hint: they look by themselves too. */
export async function tellDocumentsChanged(
  db: Kysely<Database>,
  documentIds: readonly string[],
  processId: string,
): Promise<void> {
  await sql`
    select pg_notify('document', id || ' ' || ${processId}) from unnest(${[...documentIds]}::text[]) as id
  `.execute(db);
}

/**
 * Replaces a document's snapshot and rows by one snapshot, made by `merge` from what the log holds.
 * Deletes exactly the rows that were merged. False when there was nothing to merge.
 */
export async function compactDocument(
  trx: Transaction<Database>,
  documentId: string,
  merge: (parts: readonly Uint8Array[]) => Uint8Array,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`compact ${documentId}`}, 0))`.execute(
    trx,
  );
  const rows = await trx
    .selectFrom('document_update')
    .where('document_id', '=', documentId)
    .select(['seq', 'bytes'])
    .orderBy('seq')
    .execute();
  const last = rows.at(-1);
  if (!last) return false;
  const before = await trx
    .selectFrom('document_snapshot')
    .where('document_id', '=', documentId)
    .select('bytes')
    .executeTakeFirst();
  const parts = [...(before ? [before.bytes] : []), ...rows.map((row) => row.bytes)];
  const merged = { bytes: Buffer.from(merge(parts)), up_to_seq: last.seq, at: sql<Date>`now()` };
  await trx
    .insertInto('document_snapshot')
    .values({ document_id: documentId, ...merged })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(merged))
    .execute();
  await trx
    .deleteFrom('document_update')
    .where('document_id', '=', documentId)
    .where(sql<boolean>`seq = any (${rows.map(({ seq }) => seq)}::bigint[])`)
    .execute();
  return true;
}
