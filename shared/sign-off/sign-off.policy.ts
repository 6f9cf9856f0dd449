import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import type { Eyes } from './board.rules.ts';

/** In what right a person speaks for an office: as its mayor, or as one named in writing. */
export type Capacity = 'holder' | 'delegate';

/** The mayor, or the mayor's delegate of that very office for that position; null for everyone else. */
export function capacityFor(
  mandates: readonly Mandate[],
  officeId: string,
  positionId: string,
): Capacity | null {
  const covering = mandates.filter((m) => m.officeId === officeId && covers(m, positionId));
  const roles = covering.map((m) => m.role);
  if (roles.includes('holder')) return 'holder';
  return roles.includes('delegate') ? 'delegate' : null;
}

function covers({ positions }: Mandate, positionId: string): boolean {
  return !positions || positions.includes(positionId);
}

/** Officials prepare and chief executives clear; only holder and delegate decide. */
export function canDecideFor(
  mandates: readonly Mandate[],
  officeId: string,
  positionId: string,
): boolean {
  return capacityFor(mandates, officeId, positionId) !== null;
}

/** One hand for all: the secretariat puts texts to the offices, closes, and reopens drafting. */
export function canOpenRound(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}

/** With whose eyes this person looks at an office's row. */
export function eyesOf(mandates: readonly Mandate[], officeId: string): Eyes {
  if (worksFor(mandates, officeId)) return 'own';
  return isSecretariat(mandates) ? 'secretariat' : 'other';
}

/** What an office was sent, and whether it arrived, is for its own people and the secretariat. */
export function canSeeNotices(mandates: readonly Mandate[], officeId: string): boolean {
  return isSecretariat(mandates) || worksFor(mandates, officeId);
}

/** An office's reason is for its own people and the secretariat; no other office reads it. */
export function canReadReason(mandates: readonly Mandate[], officeId: string): boolean {
  return isSecretariat(mandates) || mandates.some((m) => m.officeId === officeId);
}
