import { type Mandate, worksFor } from '#shared/people/mandate.policy.ts';

/** Whoever works for an office may say that it had no contact. */
export function canConfirmNothing(mandates: readonly Mandate[], officeId: string): boolean {
  return worksFor(mandates, officeId);
}

/**
 * What an office lets others know is said by its chief executive, its mayor, or whoever decides for
 * the mayor on everything.
 */
export function canConsentFor(mandates: readonly Mandate[], officeId: string): boolean {
  return mandates.some(
    ({ officeId: of, role, positions }) =>
      of === officeId &&
      (role === 'chief_executive' || role === 'holder' || (role === 'delegate' && !positions)),
  );
}

/** Whoever works for an office says whether to share a contact of its own. */
export function canAnswerAlert(mandates: readonly Mandate[], officeId: string): boolean {
  return worksFor(mandates, officeId);
}

/** Where a department stands is for all of the forum to read, and for all of it to write down. */
export function canRecordLeaning(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}
