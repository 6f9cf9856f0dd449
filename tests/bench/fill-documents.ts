import type { Kysely, Transaction } from 'kysely';
import * as Y from 'yjs';
import { createDocument } from '#db/documents/document.writes.ts';
import type { Database } from '#db/schema.ts';
import { newParagraph, type Typing, type, words } from './typing.ts';

const PARAGRAPH_WORDS = 60;
const AUTHORS = 3;

/** Positions with live text, each open to all these offices; the answer is their documents' names. */
export async function addDrafts(
  db: Kysely<Database>,
  titles: readonly string[],
  officeIds: readonly string[],
): Promise<string[]> {
  const names: string[] = [];
  for (const title of titles) {
    names.push(await db.transaction().execute((trx) => addDraft(trx, title, officeIds)));
  }
  return names;
}

async function addDraft(trx: Transaction<Database>, title: string, officeIds: readonly string[]) {
  const { id } = await trx
    .insertInto('position')
    .values({ title, coalition_kind: 'named' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('position_office')
    .values(officeIds.map((officeId) => ({ position_id: id, office_id: officeId })))
    .execute();
  await createDocument(trx, { positionId: id });
  const document = await trx
    .selectFrom('document')
    .select('id')
    .where('position_id', '=', id)
    .executeTakeFirstOrThrow();
  return document.id;
}

/** Fills a new document with a long text, as its log would hold it; the answer is the whole state. */
export async function fillDocument(
  db: Kysely<Database>,
  documentId: string,
  write: (doc: Y.Doc) => readonly Uint8Array[],
): Promise<Uint8Array> {
  const seed = await db
    .selectFrom('document_update')
    .select('bytes')
    .where('document_id', '=', documentId)
    .orderBy('seq')
    .execute();
  const doc = new Y.Doc();
  for (const { bytes } of seed) Y.applyUpdate(doc, bytes);
  const rows = write(doc).map((update) => ({
    document_id: documentId,
    bytes: Buffer.from(update),
  }));
  await db.insertInto('document_update').values(rows).execute();
  return Y.encodeStateAsUpdate(doc);
}

/** Writes so many words, three people taking turns by paragraph; one update for each paragraph. */
export function writePaper(count: number, seed: number) {
  return (doc: Y.Doc): Uint8Array[] => {
    const supply = words(seed);
    const authors = Array.from({ length: AUTHORS }, () => new Y.Doc().clientID);
    const updates: Uint8Array[] = [];
    for (let written = 0; written < count; written += PARAGRAPH_WORDS) {
      doc.clientID = authors[updates.length % AUTHORS]!;
      updates.push(
        updateOf(doc, () => {
          const text = newParagraph(doc);
          for (let n = 0; n < PARAGRAPH_WORDS; n += 1) {
            text.insert(text.length, supply.next().value ?? '');
          }
        }),
      );
    }
    return updates;
  };
}

/** Types a recorded session, stroke by stroke, until the text holds so many words. */
export function writeTyping({ strokes }: Typing, count: number) {
  return (doc: Y.Doc): Uint8Array[] => [
    updateOf(doc, () => {
      const text = newParagraph(doc);
      for (const [index, stroke] of strokes.entries()) {
        type(text, stroke);
        if (index % 500 === 0 && text.toString().split(/\s+/).length >= count) return;
      }
    }),
  ];
}

function updateOf(doc: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  write();
  return Y.encodeStateAsUpdate(doc, before);
}
