import type { Kysely, Transaction } from 'kysely';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { recordedSuggestions } from '#db/documents/suggestion.reads.ts';
import { recordClosed, recordOpen } from '#db/documents/suggestion.writes.ts';
import { documentScope } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { type Suggestion, suggestionsOf } from '#shared/documents/suggestion.rules.ts';
import { isSettled } from '#shared/documents/suggestion.state.ts';
import { recordChanges } from '#shared/documents/suggestion-record.rules.ts';

type Following = {
  documentId: string;
  positionId: string;
  /** Everything suggested in the text as it stands now. */
  suggestions: readonly Suggestion[];
  /** Who last had a hand in a suggestion that is no longer there; null when nobody knows. */
  whoChanged: (id: string) => string | null;
  at: Date;
};

/** Brings the record of a text's suggestions up to the text, and tells everyone if that says anything new. */
export async function recordSuggestions(
  trx: Transaction<Database>,
  { documentId, positionId, suggestions, whoChanged, at }: Following,
): Promise<void> {
  const recorded = await recordedSuggestions(trx, documentId);
  const { open, gone } = recordChanges(recorded, suggestions, whoChanged);
  if (open.length + gone.length === 0) return;
  await recordOpen(trx, documentId, { suggestions: open, at });
  for (const { id, state } of gone) {
    await recordClosed(trx, documentId, { ids: [id], state, by: whoChanged(id), at });
  }
  await tellDraftNews(trx, { positionId, topic: 'suggestions', audience: { kind: 'all' } });
}

type Catching = Pick<Following, 'documentId' | 'whoChanged' | 'at'> & { mayPropose: boolean };

/**
 * The same from the text's log, for edits that did not pass through a procedure. Answers with the
 * suggestions in the text that were decided on: traces of them came with edits that did not know.
 */
export function recordSuggestionsOfLog(
  db: Kysely<Database>,
  { documentId, whoChanged, at, mayPropose }: Catching,
): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    // Before the text: what is missing there was then taken out, and not written a moment later.
    const recorded = await recordedSuggestions(trx, documentId);
    if (!mayPropose && recorded.every(({ state }) => state !== 'open')) return [];
    const document = await documentScope(trx, documentId);
    if (!document) return [];
    const { text } = textOfParts(await documentParts(trx, documentId));
    const suggestions = suggestionsOf(text);
    const { positionId } = document;
    await recordSuggestions(trx, { documentId, positionId, suggestions, whoChanged, at });
    const decided = new Set(recorded.flatMap(({ id, state }) => (isSettled(state) ? [id] : [])));
    return suggestions.flatMap(({ id }) => (decided.has(id) ? [id] : []));
  });
}
