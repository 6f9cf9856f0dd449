import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';

/** Offices, holders and posts are public facts, shown to everyone with a mandate. */
export function canSeeOffices(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** One hand for all: the secretariat records elections, ends of terms and who took office. */
export function canRecordSeat(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}
