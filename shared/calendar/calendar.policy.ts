import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';

/** Which days count is a public fact, shown to everyone with a mandate. */
export function canSeeCalendar(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}

/** One hand for all: the secretariat keeps the table that every clock is counted by. */
export function canKeepCalendar(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}
