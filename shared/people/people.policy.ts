import { isSecretariat, type Mandate } from './mandate.policy.ts';

/** Only the secretariat sees everybody, invites them and ends what they may do. */
export function canManagePeople(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}
