import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';
import {
  canRunPosition,
  officeInCoalition,
  type PositionScope,
  type PositionSight,
} from '#shared/positions/position.policy.ts';

/** Commitments are recorded by the hand that logs the replies they stand in. */
export function canRecordCommitment(
  mandates: readonly Mandate[],
  position: PositionSight,
): boolean {
  return canRunPosition(mandates, position);
}

/** The secretariat and every office of the coalition may say, with evidence, what became of it. */
export function canReport(mandates: readonly Mandate[], position: PositionScope): boolean {
  if (position.reconstructed) return false;
  return isSecretariat(mandates) || officeInCoalition(mandates, position) !== null;
}

/**
 * In whose name this person checks a report of delivery: an affected office's. Never the
 * secretariat's, and so not of whoever works for it beside an office.
 */
export function checksFor<Held extends Mandate>(
  mandates: readonly Held[],
  position: PositionScope,
): Held | null {
  if (position.reconstructed || isSecretariat(mandates)) return null;
  return officeInCoalition(mandates, position);
}
