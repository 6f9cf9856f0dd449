/** What can become of a suggestion. `overtaken`: the passage went with somebody else's edit. */
const SUGGESTION_STATES = ['open', 'accepted', 'rejected', 'withdrawn', 'overtaken'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** What was taken away comes back with undo; what was decided stays decided. */
export const SUGGESTION_MOVES = {
  open: { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn', overtake: 'overtaken' },
  withdrawn: { reappear: 'open' },
  overtaken: { reappear: 'open' },
  accepted: {},
  rejected: {},
} as const satisfies Record<SuggestionState, Record<string, SuggestionState>>;

export function isSettled(state: SuggestionState): boolean {
  return !('reappear' in SUGGESTION_MOVES[state]) && state !== 'open';
}
