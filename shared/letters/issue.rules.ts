import type { Day } from '#shared/calendar/working-day.rules.ts';

export type IssueRefusal =
  | 'already_issued'
  | 'round_open'
  | 'not_signed_off'
  | 'no_signatories'
  | 'threshold_not_met'
  | 'no_addressees'
  | 'reservations_wait'
  | 'dated_in_future'
  | 'dated_before_sign_off';

/** Where a version stands on the way to its letter. Days are London's. */
export type IssueFacts = {
  issued: boolean;
  roundOpen: boolean;
  /** The day its newest closed round closed; null when none was. */
  closedOn: Day | null;
  signatories: number;
  /** Whether as many, or those, sign as the round asks for. */
  thresholdMet: boolean;
  addressees: number;
  /** Whether a reservation has not been shown for long enough to those who sign. */
  reservationsWait: boolean;
};

/** Why this version may not be issued under this date; null when it may. */
export function ruleOnIssue(facts: IssueFacts, dated: Day, today: Day): IssueRefusal | null {
  if (facts.issued) return 'already_issued';
  if (facts.roundOpen) return 'round_open';
  if (facts.closedOn === null) return 'not_signed_off';
  if (facts.signatories === 0) return 'no_signatories';
  if (!facts.thresholdMet) return 'threshold_not_met';
  if (facts.addressees === 0) return 'no_addressees';
  if (facts.reservationsWait) return 'reservations_wait';
  if (dated > today) return 'dated_in_future';
  if (dated < facts.closedOn) return 'dated_before_sign_off';
  return null;
}

type VersionToIssue = { number: number; signedOff: boolean; issuedAt: Date | null };

/**
 * The version a position would issue next, of versions newest first: the newest that is signed off
 * and not issued, else the newest if it is not issued. Null when there is nothing left to issue.
 */
export function versionToIssue(versions: readonly VersionToIssue[]): number | null {
  const open = versions.filter((version) => version.issuedAt === null);
  const ready = open.find((version) => version.signedOff);
  const newest = versions[0]?.issuedAt === null ? versions[0] : undefined;
  return (ready ?? newest)?.number ?? null;
}
