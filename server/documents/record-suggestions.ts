import type { Transaction } from 'kysely';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { recordedSuggestions } from '#db/documents/suggestion.reads.ts';
import { recordClosed, recordOpen } from '#db/documents/suggestion.writes.ts';
import type { Database } from '#db/schema.ts';
import type { Suggestion } from '#shared/documents/suggestion.rules.ts';
import { recordChanges } from '#shared/documents/suggestion-record.rules.ts';

export type Following = {
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
