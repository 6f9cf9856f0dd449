import type { Choice } from './decision.state.ts';

/** What one office says of one ask, or of the whole: a word for every cell, silence included. */
export type Stance = 'endorses' | 'reserves' | 'abstains' | 'declines' | 'no_reply';

export type BoardDecision = {
  choice: Choice;
  reservations: readonly { clauseId: string | null }[];
};

const STANCES: Record<Choice, Stance> = {
  endorse: 'endorses',
  endorse_with_reservations: 'reserves',
  abstain: 'abstains',
  decline: 'declines',
};

export function stanceOnWhole(decision: BoardDecision | null): Stance {
  return decision ? STANCES[decision.choice] : 'no_reply';
}

/** An office that reserves on one clause endorses the others. */
export function stanceOnClause(decision: BoardDecision | null, clauseId: string): Stance {
  if (decision?.choice !== 'endorse_with_reservations') return stanceOnWhole(decision);
  const reserved = decision.reservations.some((r) => r.clauseId === clauseId);
  return reserved ? 'reserves' : 'endorses';
}

export type Tally = Record<Stance, number>;

/** How many offices stand where; the sum is the number asked. */
export function tally(stances: readonly Stance[]): Tally {
  const counted: Tally = { endorses: 0, reserves: 0, abstains: 0, declines: 0, no_reply: 0 };
  for (const stance of stances) counted[stance] += 1;
  return counted;
}
