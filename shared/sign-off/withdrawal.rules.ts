/** A decision its office would take back, and what has become of it. */
type Decided = {
  standing: boolean;
  superseded: boolean;
  letterIssued: boolean;
  /** Who holds the office now; null while the seat is vacant. */
  holderId: string | null;
};

export type WithdrawalRefusal = 'decision_not_standing' | 'round_superseded' | 'no_holder';

/** Whether an office may take its decision back now; after its letter it may, and the letter stays. */
export function ruleOnWithdrawal({
  standing,
  superseded,
  letterIssued,
  holderId,
}: Decided): { holderId: string; afterLetter: boolean } | { refused: WithdrawalRefusal } {
  if (superseded) return { refused: 'round_superseded' };
  if (!standing) return { refused: 'decision_not_standing' };
  if (holderId === null) return { refused: 'no_holder' };
  return { holderId, afterLetter: letterIssued };
}
