import { TEMPLATES } from '#shared/documents/template.rules.ts';

export const TITLE_MAX = 150;

/** What the text of a new position may start with. */
export const STARTS = ['empty', ...TEMPLATES, 'earlier_position'] as const;
export type Start = (typeof STARTS)[number];
