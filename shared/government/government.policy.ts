import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';

/** Departments, posts and who holds them are public facts, shown to everyone with a mandate. */
export function canSeeGovernment(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** One hand for all: the secretariat records holders, imports them and writes briefs. */
export function canRecordHolders(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}
