/** The tables anyone may take away, as far as they see them, in the order in which they are offered. */
export const EXPORT_GROUPS = {
  positions: [
    'positions',
    'versions',
    'rounds',
    'decisions',
    'delegations',
    'letters',
    'sendings',
    'late_signatures',
    'publications',
  ],
  government: ['asks', 'responses', 'answers', 'commitments', 'commitment_checks'],
  campaigns: ['campaigns', 'tactics', 'outcomes', 'lessons', 'successions'],
  engagement: ['engagements', 'follow_ups', 'department_stances'],
  soundings: ['soundings', 'sounding_answers', 'sounding_returns', 'sounding_outcomes'],
  practices: ['practices', 'practice_adoptions', 'practices_by_government', 'local_values'],
  meetings: ['meetings', 'agenda_items', 'minutes', 'actions'],
  reference: [
    'offices',
    'forum_memberships',
    'holders',
    'elections',
    'forums',
    'departments',
    'posts',
    'post_holders',
    'bank_holidays',
    'clock_pauses',
  ],
} as const;
export type ExportGroup = keyof typeof EXPORT_GROUPS;
export type ExportTable = (typeof EXPORT_GROUPS)[ExportGroup][number];

/** All of them, group after group. */
export const EXPORT_TABLES: readonly ExportTable[] = Object.values(EXPORT_GROUPS).flat();

/** What everybody may know: it has no position, topic or date to be asked by. */
export const REFERENCE_TABLES: readonly ExportTable[] = EXPORT_GROUPS.reference;
