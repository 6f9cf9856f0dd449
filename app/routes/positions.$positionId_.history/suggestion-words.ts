import type { Tone } from '#app/ui/tag.tsx';
import type { SuggestionState } from '#shared/suggestions/suggestion.state.ts';

export const SUGGESTION_STATE_WORDS: Record<SuggestionState, { words: string; tone: Tone }> = {
  open: { words: 'Open', tone: 'open' },
  accepted: { words: 'Accepted', tone: 'settled' },
  rejected: { words: 'Rejected', tone: 'refused' },
  withdrawn: { words: 'Taken back', tone: 'neutral' },
  overtaken: { words: 'Passage removed', tone: 'neutral' },
};

type Author = {
  personName: string | null;
  officeId: string | null;
  officeName: string | null;
  importedAuthor: string | null;
};

/** An office as an address names it; the secretariat is no office and has a word of its own. */
export function officeKey({ officeId }: Pick<Author, 'officeId'>): string {
  return officeId ?? 'secretariat';
}

export function officeWords({ officeName }: Pick<Author, 'officeName'>): string {
  return officeName ?? 'Secretariat';
}

/** What came in with a file is its author's there. */
export function authorWords({ personName, importedAuthor }: Author): string {
  return importedAuthor ? `Imported: ${importedAuthor}` : (personName ?? 'Not recorded');
}
