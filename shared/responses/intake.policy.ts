import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';
import { canSeePosition, type PositionSight } from '#shared/positions/position.policy.ts';

/** Only the secretariat logs replies, so only it reads what waits to be classified. */
export function canClassifyIntake(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}

/** Whoever sees a position may pass mail on to it; a past case takes none. */
export function canSendToPosition(mandates: readonly Mandate[], position: PositionSight): boolean {
  return !position.reconstructed && canSeePosition(mandates, position);
}
