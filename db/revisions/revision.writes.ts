import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { MOST_QUIET_REVISIONS, type Occasion } from '#shared/revisions/revision.state.ts';

export type NewRevision = {
  positionId: string;
  documentId: string;
  number: number;
  occasion: Occasion;
  name: string | null;
  content: DocumentJson;
  textHash: string;
  /** Null for the server's own doing. */
  madeBy: string | null;
  at: Date;
};

export async function insertRevision(trx: Transaction<Database>, revision: NewRevision) {
  await trx
    .insertInto('revision')
    .values({
      position_id: revision.positionId,
      document_id: revision.documentId,
      number: revision.number,
      occasion: revision.occasion,
      name: revision.name,
      content: JSON.stringify(revision.content),
      text_hash: revision.textHash,
      made_by: revision.madeBy,
      at: revision.at,
    })
    .execute();
  if (revision.occasion === 'quiet') await dropOldestQuiet(trx, revision.positionId);
}

/** What a draft rested at long ago makes way; what somebody named or an act replaced never does. */
async function dropOldestQuiet(trx: Transaction<Database>, positionId: string) {
  await sql`
    delete from revision where id in (
      select id from revision where position_id = ${positionId} and occasion = 'quiet'
      order by number desc offset ${MOST_QUIET_REVISIONS}
    )
  `.execute(trx);
}

/** Notes that whatever was written in a draft until then is kept. */
export async function setKeptUntil(trx: Transaction<Database>, positionId: string, until: Date) {
  await trx
    .updateTable('document')
    .set({ kept_until: until })
    .where('position_id', '=', positionId)
    .execute();
}
