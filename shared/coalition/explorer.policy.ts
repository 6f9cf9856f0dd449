import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';
import type { PositionSight } from '#shared/positions/position.policy.ts';
import { canSetStance } from '#shared/stances/stance.policy.ts';

/**
 * The frontier gives red lines away, so only the secretariat's case officers open it; to an office it
 * is as if it were not there.
 */
export function canExplore(
  mandates: readonly Mandate[],
  { reconstructed }: Pick<PositionSight, 'reconstructed'>,
): boolean {
  return !reconstructed && isSecretariat(mandates);
}

/** An office speaks for itself; a case officer records what it told them, and is named for it. */
export function canRecordFor(
  mandates: readonly Mandate[],
  position: PositionSight,
  officeId: string,
): boolean {
  if (canSetStance(mandates, position, officeId)) return true;
  return canExplore(mandates, position) && position.coalition.includes(officeId);
}
