import type { Marking } from '#shared/positions/marking.state.ts';

/** What each marking asks of whoever handles the paper. */
export const MARKING_WORDS: Record<Marking, { label: string; hint: string }> = {
  none: { label: 'Not marked', hint: 'For what may be shared in the course of the work.' },
  official: { label: 'OFFICIAL', hint: 'The routine business of government and of offices.' },
  official_sensitive: {
    label: 'OFFICIAL-SENSITIVE',
    hint: 'For those alone who need it for their work. Its letters cannot be published.',
  },
};
