import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import type { Visibility } from './engagement.state.ts';

/** The log is there for everybody with a mandate; what stands in it has its own gate. */
export function canOpenLog(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** Whoever works for an office logs its contacts, and says what follows from them. */
export function canLogFor(mandates: readonly Mandate[], officeId: string): boolean {
  return worksFor(mandates, officeId);
}

/** The office itself, and whomever it named. The gate in SQL says the same. */
export function canReadEngagement(
  mandates: readonly Mandate[],
  { officeId, visibility }: { officeId: string; visibility: Visibility },
): boolean {
  if (worksFor(mandates, officeId)) return true;
  if (visibility === 'forum') return mandates.length > 0;
  return visibility === 'secretariat' && isSecretariat(mandates);
}

/** What is to be done is the office's own matter, whoever may read of the contact. */
export function canDoFollowUp(mandates: readonly Mandate[], officeId: string | null): boolean {
  return officeId === null ? isSecretariat(mandates) : worksFor(mandates, officeId);
}
