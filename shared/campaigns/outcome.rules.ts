import { type Contribution, type EvidenceKind, type Outcome, UNDECIDED } from './outcome.state.ts';

export type OutcomeClaim = {
  outcome: Outcome;
  contribution: Contribution;
  decidedOn: string | null;
  rivalExplanations: string | null;
  evidence: readonly { kind: EvidenceKind; quote: string | null }[];
};

export type OutcomeRefusal =
  | 'outcome_needs_evidence'
  | 'coverage_is_no_outcome'
  | 'claim_exceeds_evidence'
  | 'rivals_unnamed'
  | 'nothing_decided_to_claim'
  | 'day_in_future';

/**
 * May this outcome be recorded? An outcome rests on evidence of the decision; coverage of the
 * campaign is none; a contribution is plausible only beside what else may explain the decision, and
 * acknowledged only in the decision-maker's own words.
 */
export function ruleOnOutcome(
  claim: OutcomeClaim,
  today: string,
): { allowed: true } | { refused: OutcomeRefusal } {
  const refused = refusedAsDecision(claim, today) ?? refusedAsClaim(claim);
  return refused ? { refused } : { allowed: true };
}

function refusedAsDecision(claim: OutcomeClaim, today: string): OutcomeRefusal | null {
  if (claim.decidedOn && claim.decidedOn > today) return 'day_in_future';
  if (UNDECIDED.includes(claim.outcome)) return null;
  if (claim.evidence.length === 0) return 'outcome_needs_evidence';
  const coverageOnly = claim.evidence.every((piece) => piece.kind === 'coverage');
  return coverageOnly ? 'coverage_is_no_outcome' : null;
}

function refusedAsClaim(claim: OutcomeClaim): OutcomeRefusal | null {
  const { contribution, evidence, rivalExplanations } = claim;
  if (contribution === 'not_claimed') return null;
  if (UNDECIDED.includes(claim.outcome)) return 'nothing_decided_to_claim';
  if (contribution === 'acknowledged') {
    return evidence.some(isAcknowledgement) ? null : 'claim_exceeds_evidence';
  }
  const rivalsNamed = Boolean(rivalExplanations?.trim());
  return contribution === 'plausibly_contributed' && !rivalsNamed ? 'rivals_unnamed' : null;
}

function isAcknowledgement(piece: OutcomeClaim['evidence'][number]): boolean {
  return piece.kind === 'own_words' && Boolean(piece.quote?.trim());
}
