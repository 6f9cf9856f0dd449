/** The tables anyone may take away, as far as they see them, in the order in which they are offered. */
export const EXPORT_TABLES = [
  'positions',
  'versions',
  'decisions',
  'letters',
  'asks',
  'responses',
  'answers',
  'commitments',
  'campaigns',
  'tactics',
  'outcomes',
  'engagements',
  'practices',
  'meetings',
  'offices',
  'holders',
  'departments',
  'posts',
  'post_holders',
] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** What everybody may know: it has no position, topic or date to be asked by. */
export const REFERENCE_TABLES: readonly ExportTable[] = [
  'offices',
  'holders',
  'departments',
  'posts',
  'post_holders',
];
