import type { Kysely, Transaction } from 'kysely';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { documentScope } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import { recordedSuggestions } from '#db/suggestions/suggestion.reads.ts';
import {
  recordClosed,
  recordImportedAuthor,
  recordOpen,
} from '#db/suggestions/suggestion.writes.ts';
import { textOfParts } from '#shared/documents/document-bytes.rules.ts';
import { type Suggestion, suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { isSettled, type SuggestionState } from '#shared/suggestions/suggestion.state.ts';
import { recordChanges } from '#shared/suggestions/suggestion-record.rules.ts';

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

/** The suggestions an edit decides on, and how. */
export type Closing = { ids: readonly string[]; state: SuggestionState };

/** Puts a decision on record before the text without them, which else reads as if they were withdrawn. */
export function recordDecided(
  trx: Transaction<Database>,
  documentId: string,
  decided: Closing & { by: string | null; at: Date },
): Promise<void> {
  return recordClosed(trx, documentId, decided);
}

/** Names who proposed what in a file that was brought in. */
export async function recordImportedAuthors(
  trx: Transaction<Database>,
  documentId: string,
  authors: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [author, each] of Map.groupBy(authors, ([, name]) => name)) {
    await recordImportedAuthor(trx, documentId, { ids: each.map(([id]) => id), author });
  }
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
