import type { Suggestion } from './suggestion.rules.ts';
import { isSettled, SUGGESTION_MOVES, type SuggestionState } from './suggestion.state.ts';

/** What is on record of a suggestion. */
export type Recorded = Pick<
  Suggestion,
  'id' | 'person' | 'kind' | 'blockId' | 'inserted' | 'deleted'
> & { state: SuggestionState };

/** What the record has to take in, to say what the text says. */
export type RecordChanges = {
  /** New, changed, or there again. */
  open: Suggestion[];
  /** No longer in the text, though nobody decided on them. */
  gone: { id: string; state: SuggestionState }[];
};

/**
 * How the record falls behind a text that `whoChanged` has just changed. What its author took out is
 * withdrawn; what went with another's edit is overtaken.
 */
export function recordChanges(
  recorded: readonly Recorded[],
  text: readonly Suggestion[],
  whoChanged: (id: string) => string | null,
): RecordChanges {
  const known = new Map(recorded.map((each) => [each.id, each]));
  const present = new Set(text.map(({ id }) => id));
  const gone = recorded.flatMap(({ id, person, state }) => {
    if (state !== 'open' || present.has(id)) return [];
    const { withdraw, overtake } = SUGGESTION_MOVES.open;
    return [{ id, state: person !== null && whoChanged(id) === person ? withdraw : overtake }];
  });
  return { open: text.filter((each) => isNews(known.get(each.id), each)), gone };
}

function isNews(known: Recorded | undefined, now: Suggestion): boolean {
  if (!known) return true;
  if (isSettled(known.state)) return false;
  return known.state !== 'open' || FOLLOWED.some((each) => known[each] !== now[each]);
}

const FOLLOWED = ['kind', 'blockId', 'inserted', 'deleted'] as const;
