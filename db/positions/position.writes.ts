import type { Transaction } from 'kysely';
import { createDocument } from '#db/documents/document.writes.ts';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

export type NewPosition = {
  title: string;
  coalitionKind: 'forum' | 'named';
  officeIds: readonly string[];
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
    .values(position.officeIds.map((officeId) => ({ position_id: id, office_id: officeId })))
    .execute();
  await trx
    .insertInto('position_addressee')
    .values(position.postIds.map((postId, place) => ({ position_id: id, post_id: postId, place })))
    .execute();
  const { text } = position;
  await createDocument(trx, { positionId: id, ...(text && { text }) });
  return id;
}
