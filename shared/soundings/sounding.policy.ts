import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import type { AnswerRank, SoundingState } from './sounding.state.ts';

/** One hand for all: the secretariat drafts, opens, consolidates and sends. */
export function canRunSoundings(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}

/** Offices that are asked know of it from its opening on. */
export function canSeeSounding(
  mandates: readonly Mandate[],
  { state, officeIds }: { state: SoundingState; officeIds: readonly string[] },
): boolean {
  if (isSecretariat(mandates)) return true;
  return state !== 'draft' && officeIds.some((officeId) => worksFor(mandates, officeId));
}

/**
 * In whose right a person answers for an office, the most they have; null where they may not. Whoever
 * was named for certain positions alone was not named for this.
 */
export function answerRank(mandates: readonly Mandate[], officeId: string): AnswerRank | null {
  const roles = mandates
    .filter((m) => m.officeId === officeId && (m.role !== 'delegate' || !m.positions))
    .map(({ role }) => role);
  if (roles.includes('holder') || roles.includes('delegate')) return 'mayor';
  if (roles.includes('chief_executive')) return 'chief_executive';
  return roles.includes('official') ? 'official' : null;
}
