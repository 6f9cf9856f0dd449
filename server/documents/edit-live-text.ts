import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import { documentParts, lockLiveText } from '#db/documents/document-log.reads.ts';
import { appendUpdates, tellDocumentsChanged } from '#db/documents/document-log.writes.ts';
import type { Database } from '#db/schema.ts';
import {
  type Closing,
  recordDecided,
  recordSuggestions,
} from '#server/suggestions/record-suggestions.ts';
import { notFound, refuse } from '#server/trpc/trpc.ts';
import { textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import { suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';

/** Without a person where the server puts something right by itself. */
export type LiveTextEdit = {
  documentId: string;
  personId: string | null;
  sessionId: string | null;
  at?: Date;
};

/** No process is called so: the one that edits takes the change into its open documents as well. */
const EVERY_PROCESS = 'all';

/**
 * Changes a live text on the server, in the order of its log: its row is held, so nothing is
 * appended meanwhile. `edit` works on Yjs types, and touches what it means to change and nothing
 * else; `closes` says of its result which suggestions it decides on. Refused with `text_locked`
 * while the text is locked. Whoever has it open sees the change once the transaction commits.
 */
export async function editLiveText<Result>(
  trx: Transaction<Database>,
  { documentId, personId, sessionId, at = new Date() }: LiveTextEdit,
  edit: (doc: Y.Doc) => Result,
  closes?: (result: Result) => Closing,
): Promise<Result> {
  const document = await lockLiveText(trx, documentId);
  if (!document) notFound();
  if (document.lockedAt) refuse('text_locked');
  const doc = docOfParts(await documentParts(trx, documentId));
  const before = suggestionsOf(textOfDoc(doc));
  const { result, update } = changed(doc, edit);
  const after = suggestionsOf(textOfDoc(doc));
  doc.destroy();
  if (!update) return result;
  const about = { documentId, positionId: document.positionId, at };
  await recordSuggestions(trx, { ...about, suggestions: before, whoChanged: () => null });
  const closing = closes?.(result);
  if (closing) await recordDecided(trx, documentId, { ...closing, by: personId, at });
  await recordSuggestions(trx, { ...about, suggestions: after, whoChanged: () => personId });
  await appendUpdates(trx, [{ documentId, personId, sessionId, bytes: update }]);
  await tellDocumentsChanged(trx, [documentId], EVERY_PROCESS);
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
