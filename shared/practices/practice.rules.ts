import { ADOPTION_MOVES, type AdoptionMove, type AdoptionState } from './practice.state.ts';

export const TITLE_LENGTH = 120;
export const TEXT_LENGTH = 2_000;
export const SHORT_LENGTH = 200;
export const TOPIC_LENGTH = 60;
export const SOURCE_LENGTH = 1_000;
export const MOST_EVIDENCE = 4;

/** Where a claim can be checked: what it is, and its address. */
export type Evidence = { title: string; source: string };

export type Told = {
  tried: string | null;
  cost: string | null;
  notAgain: string | null;
  effect: string | null;
  evidence: readonly Evidence[];
};

export type SharingRefusal = 'practice_incomplete' | 'practice_effect_unproved';

/**
 * Whether the forum may read this; null where it may. Others can use a practice only if they know
 * when, at what cost and with what regrets, and an effect that nothing shows is hearsay.
 */
export function refuseSharing({
  tried,
  cost,
  notAgain,
  effect,
  evidence,
}: Told): SharingRefusal | null {
  if (!tried || !cost || !notAgain) return 'practice_incomplete';
  return effect && evidence.length === 0 ? 'practice_effect_unproved' : null;
}

/** Whether an office may say this of a practice; an office does not adopt its own. */
export function ruleOnAdoption(
  standing: { state: AdoptionState | 'none'; own: boolean },
  move: AdoptionMove,
): { to: AdoptionState } | { refused: 'practice_own' | 'adoption_not_there' } {
  if (standing.own) return { refused: 'practice_own' };
  const to = ADOPTION_MOVES[standing.state][move];
  return to ? { to } : { refused: 'adoption_not_there' };
}
