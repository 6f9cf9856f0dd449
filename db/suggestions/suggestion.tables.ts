import type { SuggestionKind } from '#shared/suggestions/suggestion.rules.ts';
import type { SuggestionState } from '#shared/suggestions/suggestion.state.ts';

export type SuggestionTables = {
  /**
   * Everything anybody proposed in a live text and what became of it. What is open stands in the
   * text itself; this follows it, and remembers.
   */
  suggestion: {
    document_id: string;
    id: string;
    person_id: string | null;
    office_id: string | null;
    /** Who proposed it in a file that `person_id` brought in. */
    imported_author: string | null;
    kind: SuggestionKind;
    block_id: string;
    /** The number its block had when it was last changed. */
    block_label: string | null;
    inserted: string;
    deleted: string;
    first_at: Date;
    last_at: Date;
    state: SuggestionState;
    settled_by: string | null;
    settled_at: Date | null;
  };
};
