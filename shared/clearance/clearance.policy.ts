import { type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import { canDecideFor } from '#shared/sign-off/sign-off.policy.ts';

/** How an office comes to its decision is its own people's: not even the secretariat knows of it. */
export function canSeeClearance(mandates: readonly Mandate[], officeId: string): boolean {
  return worksFor(mandates, officeId);
}

/** Officials prepare, and so may their chief executive. */
export function canPrepare(mandates: readonly Mandate[], officeId: string): boolean {
  return mandates.some(
    (m) => m.officeId === officeId && (m.role === 'official' || m.role === 'chief_executive'),
  );
}

/** The chief executive clears or returns; so may whoever decides for the office. */
export function canClear(
  mandates: readonly Mandate[],
  officeId: string,
  positionId: string,
): boolean {
  return (
    mandates.some((m) => m.officeId === officeId && m.role === 'chief_executive') ||
    canDecideFor(mandates, officeId, positionId)
  );
}
