/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = [
  'position',
  'version',
  'response',
  'commitment',
  'campaign',
  'engagement',
  'sounding',
  'meeting',
  'action',
  'practice',
  'department',
  'post',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
