import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import { canDraft, type PositionSight } from '#shared/positions/position.policy.ts';

/** An office's own people say where it stands, as long as it is in the coalition. */
export function canSetStance(
  mandates: readonly Mandate[],
  position: PositionSight,
  officeId: string,
): boolean {
  if (!canDraft(mandates, position) || !position.coalition.includes(officeId)) return false;
  return worksFor(mandates, officeId);
}

/** What an office would never sign is for its own people and the secretariat's case officers alone. */
export function officesWithStancesFor(
  mandates: readonly Mandate[],
  { coalition }: PositionSight,
): string[] {
  if (isSecretariat(mandates)) return [...coalition];
  return coalition.filter((officeId) => worksFor(mandates, officeId));
}
