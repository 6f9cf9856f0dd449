export const ANSWERS = [
  'agreed',
  'agreed_in_part',
  'declined',
  'non_committal',
  'not_theirs',
  'decided_without_reply',
  'withdrawn',
  'superseded',
] as const;
/** What government said to one ask. */
export type Answer = (typeof ANSWERS)[number];
