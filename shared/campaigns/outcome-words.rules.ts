import type { Contribution, EvidenceKind, Outcome } from './outcome.state.ts';

export const OUTCOME_WORDS: Record<Outcome, string> = {
  won: 'Won',
  partly_won: 'Partly won',
  lost: 'Lost',
  pending: 'Pending',
  no_reply: 'No reply',
  overtaken: 'Overtaken by events',
  unknown: 'Not known',
};

export const CONTRIBUTION_WORDS: Record<Contribution, string> = {
  not_claimed: 'No contribution claimed',
  preceded: 'Preceded the decision',
  plausibly_contributed: 'Plausibly contributed',
  acknowledged: 'Acknowledged by the decision-maker',
};

export const CONTRIBUTION_MEANINGS: Record<Contribution, string> = {
  not_claimed: 'The record supports no claim that the campaign changed the decision.',
  preceded: 'The campaign came before the decision. That is all the record shows.',
  plausibly_contributed:
    'The decision is what was asked for, came after it, and other explanations are named.',
  acknowledged: 'The decision-maker said so, in words that are quoted and sourced.',
};

export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  own_words: 'The decision-maker’s own words',
  official_record: 'Official record',
  report_of_decision: 'Report of the decision',
  coverage: 'Coverage of the campaign',
};

/** "Won", unless the decision-maker has acknowledged it: only then "Won by the campaign". */
export function outcomeClaim(outcome: Outcome, contribution: Contribution): string {
  const words = OUTCOME_WORDS[outcome];
  return outcome === 'won' && contribution === 'acknowledged' ? `${words} by the campaign` : words;
}
