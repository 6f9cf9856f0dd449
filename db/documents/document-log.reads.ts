import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** What the log holds of one document beyond what a reader knows. */
export type LogNews = {
  documentId: string;
  rows: { seq: number; bytes: Buffer }[];
  /** Present when rows the reader does not know may have been merged away. */
  snapshot: { upTo: number; bytes: Buffer } | null;
};

export type LogPlace = { documentId: string; after: number };

/** Holds the text as it is until the transaction ends, as appends to its log do. */
export function lockLiveText(trx: Transaction<Database>, documentId: string) {
  return trx
    .selectFrom('document')
    .where('id', '=', documentId)
    .select(['id', 'position_id as positionId', 'locked_at as lockedAt'])
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The whole log of one document: merge all its parts to get the text. */
export async function documentLog(db: Kysely<Database>, documentId: string): Promise<LogNews> {
  const [news] = await newsOfDocuments(db, [{ documentId, after: -1 }], []);
  return news ?? { documentId, rows: [], snapshot: null };
}

/** Every part of a document's text, oldest first; merged, in any order, they are the text. */
export async function documentParts(
  db: Kysely<Database>,
  documentId: string,
): Promise<Uint8Array[]> {
  const { rows, snapshot } = await documentLog(db, documentId);
  return [...(snapshot ? [snapshot.bytes] : []), ...rows.map(({ bytes }) => bytes)];
}

type Lately = { documentId: string; personId: string; seconds: number };

/** What people other than this one wrote within the last so many seconds, oldest first. */
export async function updatesByOthers(
  db: Kysely<Database>,
  { documentId, personId, seconds }: Lately,
): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('document_update')
    .where('document_id', '=', documentId)
    .where('person_id', '<>', personId)
    .where('at', '>', sql<Date>`now() - make_interval(secs => ${seconds})`)
    .orderBy('seq')
    .select('bytes')
    .execute();
  return rows.map(({ bytes }) => bytes);
}

type Part = { documentId: string; seq: number; bytes: Buffer; merged: boolean };

/**
 * What came after each place, without the rows named in `except`. One statement, so that what is
 * merged away at that moment is seen either as rows or as a snapshot.
 */
export async function newsOfDocuments(
  db: Kysely<Database>,
  places: readonly LogPlace[],
  except: readonly number[],
): Promise<LogNews[]> {
  const { rows: parts } = await sql<Part>`
    with known as (
      select * from unnest(
        ${places.map(({ documentId }) => documentId)}::uuid[], ${places.map(({ after }) => after)}::bigint[]
      ) as known (document_id, after)
    )
    select log.document_id as "documentId", log.seq, log.bytes, false as merged
    from known
    join document_update as log on log.document_id = known.document_id and log.seq > known.after
    where log.seq <> all (${[...except]}::bigint[])
    union all
    select snapshot.document_id, snapshot.up_to_seq, snapshot.bytes, true
    from known
    join document_snapshot as snapshot
      on snapshot.document_id = known.document_id and snapshot.up_to_seq > known.after
    order by seq
  `.execute(db);
  const byDocument = Map.groupBy(parts, ({ documentId }) => documentId);
  return places.map(({ documentId }) => newsFrom(documentId, byDocument.get(documentId) ?? []));
}

function newsFrom(documentId: string, parts: readonly Part[]): LogNews {
  const snapshot = parts.find(({ merged }) => merged);
  return {
    documentId,
    rows: parts.flatMap(({ seq, bytes, merged }) => (merged ? [] : [{ seq, bytes }])),
    snapshot: snapshot ? { upTo: snapshot.seq, bytes: snapshot.bytes } : null,
  };
}
