import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import { documentParts, lockLiveText } from '#db/documents/document-log.reads.ts';
import { appendUpdates, tellDocumentsChanged } from '#db/documents/document-log.writes.ts';
import type { Database } from '#db/schema.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';

export type LiveTextEdit = { documentId: string; personId: string; sessionId: string };

/** No process is called so: the one that edits takes the change into its open documents as well. */
const EVERY_PROCESS = 'all';

/**
 * Changes a live text on the server, in the order of its log: its row is held, so nothing is
 * appended meanwhile. `edit` works on Yjs types, and touches what it means to change and nothing
 * else. Refused with `text_locked` while the text is locked. Whoever has it open sees the change
 * once the transaction commits.
 */
export async function editLiveText<Result>(
  trx: Transaction<Database>,
  { documentId, personId, sessionId }: LiveTextEdit,
  edit: (doc: Y.Doc) => Result,
): Promise<Result> {
  const document = await lockLiveText(trx, documentId);
  if (!document) notFound();
  if (document.lockedAt) refuse('text_locked');
  const doc = docOfParts(await documentParts(trx, documentId));
  const { result, update } = changed(doc, edit);
  doc.destroy();
  if (update) {
    await appendUpdates(trx, [{ documentId, personId, sessionId, bytes: update }]);
    await tellDocumentsChanged(trx, [documentId], EVERY_PROCESS);
  }
  return result;
}

function docOfParts(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part);
  });
  return doc;
}

/** What the edit made of the text, as one update; null when it left it as it was. */
function changed<Result>(doc: Y.Doc, edit: (doc: Y.Doc) => Result) {
  let update: Uint8Array | null = null;
  doc.once('update', (bytes: Uint8Array) => {
    update = bytes;
  });
  const result = doc.transact(() => edit(doc));
  return { result, update: update as Uint8Array | null };
}
