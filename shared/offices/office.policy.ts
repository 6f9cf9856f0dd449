import type { Mandate } from '#shared/people/mandate.policy.ts';

/** Offices, holders and posts are public facts, shown to everyone with a mandate. */
export function canSeeOffices(mandates: readonly Mandate[]): boolean {
  return mandates.length > 0;
}
