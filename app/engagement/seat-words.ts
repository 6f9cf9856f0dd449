import type { ConsentKind, Leaning } from '#shared/engagement/seat-at-the-table.state.ts';

export const CONSENT_WORDS: Record<ConsentKind, { title: string; detail: string }> = {
  names: {
    title: 'Our name beside our figures',
    detail: 'Names are shown once every office says so, and gone as soon as one takes it back.',
  },
  counts: {
    title: 'Our private contacts within the figures',
    detail: 'Only their number. Without this, others count what you show to the forum alone.',
  },
  alerts: {
    title: 'To be told when another office logs the same',
    detail:
      'The same topic with the same department within 30 days. The other office, if it asked to be told too, learns that some office did: nothing else, until you both say so.',
  },
};

export const LEANING_WORDS: Record<Leaning, string> = {
  supports: 'Supports',
  neutral: 'Neutral',
  opposes: 'Opposes',
  unknown: 'Unknown',
};
