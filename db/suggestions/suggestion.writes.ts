import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Suggestion } from '#shared/suggestions/suggestion.rules.ts';
import type { SuggestionState } from '#shared/suggestions/suggestion.state.ts';

/** Puts on record what stands in a text, as it stands there. */
export async function recordOpen(
  trx: Transaction<Database>,
  documentId: string,
  { suggestions, at }: { suggestions: readonly Suggestion[]; at: Date },
): Promise<void> {
  if (suggestions.length === 0) return;
  await trx
    .insertInto('suggestion')
    .values(
      suggestions.map((each) => ({
        document_id: documentId,
        id: each.id,
        person_id: each.person,
        office_id: each.office,
        ...wordsOf(each),
        first_at: at,
        last_at: at,
        state: 'open' as const,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'id'])
        .doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          block_id: eb.ref('excluded.block_id'),
          block_label: eb.ref('excluded.block_label'),
          inserted: eb.ref('excluded.inserted'),
          deleted: eb.ref('excluded.deleted'),
          last_at: eb.ref('excluded.last_at'),
          state: eb.ref('excluded.state'),
          settled_by: null,
          settled_at: null,
        }))
        // Decided on meanwhile: then it stays decided.
        .where('suggestion.state', 'not in', ['accepted', 'rejected']),
    )
    .execute();
}

function wordsOf({ kind, blockId, blockLabel, inserted, deleted }: Suggestion) {
  return { kind, block_id: blockId, block_label: blockLabel, inserted, deleted };
}

/** Puts on record that open suggestions are so no longer, and by whom. The words stay as they were. */
export async function recordClosed(
  trx: Transaction<Database>,
  documentId: string,
  closed: { ids: readonly string[]; state: SuggestionState; by: string | null; at: Date },
): Promise<void> {
  if (closed.ids.length === 0) return;
  await trx
    .updateTable('suggestion')
    .set({ state: closed.state, settled_by: closed.by, settled_at: closed.at })
    .where('document_id', '=', documentId)
    .where('id', 'in', closed.ids)
    .where('state', '=', 'open')
    .execute();
}

/** Names who proposed what in a file that was brought in. */
export async function recordImportedAuthor(
  trx: Transaction<Database>,
  documentId: string,
  { ids, author }: { ids: readonly string[]; author: string },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('suggestion')
    .set({ imported_author: author })
    .where('document_id', '=', documentId)
    .where('id', 'in', ids)
    .execute();
}
