import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';

/** Only the secretariat answers for the forum's record; each office answers for its own. */
export function canAnswerRequests(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}
