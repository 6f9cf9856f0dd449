export const OUTCOMES = [
  'won',
  'partly_won',
  'lost',
  'pending',
  'no_reply',
  'overtaken',
  'unknown',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Nothing has been decided, so there is nothing to prove. */
export const UNDECIDED: readonly Outcome[] = ['pending', 'no_reply', 'unknown'];

/** How far a contribution may be claimed, from nothing to the decision-maker's own word. */
export const CONTRIBUTIONS = [
  'not_claimed',
  'preceded',
  'plausibly_contributed',
  'acknowledged',
] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];

/** What a piece of evidence is; `coverage` reports the campaign, not what was decided. */
export const EVIDENCE_KINDS = [
  'own_words',
  'official_record',
  'report_of_decision',
  'coverage',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
