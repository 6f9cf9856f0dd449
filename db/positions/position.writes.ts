import { sql, type Transaction } from 'kysely';
import { createDocument } from '#db/documents/document.writes.ts';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import type { Marking } from '#shared/positions/marking.state.ts';

export type NewPosition = {
  title: string;
  coalitionKind: 'forum' | 'named';
  officeIds: readonly string[];
  /** Those of them that write the text; without, all of them. */
  drafterOfficeIds?: readonly string[] | undefined;
  postIds: readonly string[];
  campaignId: string | null;
  openedBy: string;
  openedAt: Date;
  /** What the live text starts with; without one, room for one clause and one ask. */
  text?: DocumentJson;
};

/** Makes the position, fixes its coalition and addressees, and gives it its live text. */
export async function insertPosition(
  trx: Transaction<Database>,
  position: NewPosition,
): Promise<string> {
  const { id } = await trx
    .insertInto('position')
    .values({
      title: position.title,
      coalition_kind: position.coalitionKind,
      campaign_id: position.campaignId,
      opened_by: position.openedBy,
      opened_at: position.openedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('position_office')
    .values(
      position.officeIds.map((officeId) => ({
        position_id: id,
        office_id: officeId,
        drafts: position.drafterOfficeIds?.includes(officeId) ?? true,
      })),
    )
    .execute();
  await trx
    .insertInto('position_addressee')
    .values(position.postIds.map((postId, place) => ({ position_id: id, post_id: postId, place })))
    .execute();
  const { text } = position;
  await createDocument(trx, { positionId: id, ...(text && { text }) });
  return id;
}

/** Names the offices that write the text. Whoever is in it is judged anew. */
export async function setDrafters(
  trx: Transaction<Database>,
  positionId: string,
  officeIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable('position_office')
    .set({ drafts: sql<boolean>`office_id = any (${[...officeIds]}::text[])` })
    .where('position_id', '=', positionId)
    .execute();
  await sql`
    select pg_notify('document_access', id::text) from document where position_id = ${positionId}
  `.execute(trx);
}

type NewMarking = { positionId: string; marking: Marking; markedBy: string; markedAt: Date };

/** Adds a marking, from now on the one that stands; gives its id. */
export async function insertMarking(trx: Transaction<Database>, marked: NewMarking) {
  const { id } = await trx
    .insertInto('position_marking')
    .values({
      position_id: marked.positionId,
      marking: marked.marking,
      marked_by: marked.markedBy,
      marked_at: marked.markedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
