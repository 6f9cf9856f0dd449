export const TACTIC_KINDS = [
  'letter',
  'legal_step',
  'press',
  'meeting',
  'consultation',
  'statement',
  'policy',
  'government_decision',
  'other_actor',
] as const;
export type TacticKind = (typeof TACTIC_KINDS)[number];

/** What government or somebody else did: mayors sign none of these. */
export const OTHERS_DOING: readonly TacticKind[] = ['government_decision', 'other_actor'];
