import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { firstUpdate } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { firstText } from '#shared/documents/first-text.rules.ts';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';

/**
 * Makes a position's live text and its first update, once, in the transaction that opens the
 * position: a text seeded on first sight would be seeded twice by two people at once. Without a
 * text of its own it starts with room for one clause and one ask.
 */
export async function createDocument(
  trx: Transaction<Database>,
  { positionId, text = firstText(randomUUID) }: { positionId: string; text?: DocumentJson },
): Promise<{ documentId: string }> {
  const document = await trx
    .insertInto('document')
    .values({ position_id: positionId, schema_version: SCHEMA_VERSION })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('document_update')
    .values({ document_id: document.id, bytes: Buffer.from(firstUpdate(text)) })
    .execute();
  return { documentId: document.id };
}
