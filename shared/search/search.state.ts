/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = [
  'position',
  'version',
  'response',
  'commitment',
  'campaign',
  'engagement',
  'practice',
  'department',
  'post',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
