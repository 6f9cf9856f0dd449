import type { Choice } from './decision.state.ts';
import { isHeard, type Standing } from './standing.rules.ts';

/**
 * What one office says of one ask, or of the whole: a word for every cell, silence included.
 * `answered` is a decision in a sealed round; `sealed` says not even whether there is one.
 * `no_objection` is silence in a round by silence that has ended: it agrees to nothing.
 */
export const STANCES = [
  'endorses',
  'reserves',
  'abstains',
  'declines',
  'held_over',
  'provisional',
  'answered',
  'sealed',
  'no_objection',
  'no_reply',
] as const;
export type Stance = (typeof STANCES)[number];

export type BoardDecision = {
  choice: Choice;
  reservations: readonly { clauseId: string | null }[];
};

const SAID: Record<Choice, Stance> = {
  endorse: 'endorses',
  endorse_with_reservations: 'reserves',
  abstain: 'abstains',
  decline: 'declines',
};

export function stanceOnWhole(decision: BoardDecision | null): Stance {
  return decision ? SAID[decision.choice] : 'no_reply';
}

/** An office that reserves on one clause endorses the others. */
export function stanceOnClause(decision: BoardDecision | null, clauseId: string): Stance {
  if (decision?.choice !== 'endorse_with_reservations') return stanceOnWhole(decision);
  const reserved = decision.reservations.some((r) => r.clauseId === clauseId);
  return reserved ? 'reserves' : 'endorses';
}

/** Who looks at an office's row: the office itself, the secretariat, or another office. */
export type Eyes = 'own' | 'secretariat' | 'other';

type Row = { standing: Standing; round: { sealed: boolean; closed: boolean } };

/**
 * What stands in the row in place of what the office said; null where that may be seen. A condition
 * keeps the whole decision from everyone but its office until the round closes, and for good where
 * it was not met. A sealed round tells the secretariat who answered, and other offices not even that.
 */
export function veilOver({ standing, round }: Row, eyes: Eyes): Stance | null {
  if (eyes === 'own') return veilOf(standing);
  const heard = isHeard(standing);
  if (round.sealed && !round.closed) {
    if (eyes === 'other') return 'sealed';
    return heard ? 'answered' : 'no_reply';
  }
  return heard ? veilOf(standing) : 'no_reply';
}

/** What does not count is shown as such, and not as what it says. */
function veilOf(standing: Standing): Stance | null {
  if (standing === 'condition_ended') return 'held_over';
  return standing === 'held_over' || standing === 'provisional' ? standing : null;
}

export type Tally = Record<Stance, number>;

/** How many offices stand where; the sum is the number asked. */
export function tally(stances: readonly Stance[]): Tally {
  const counted = Object.fromEntries(STANCES.map((stance) => [stance, 0])) as Tally;
  for (const stance of stances) counted[stance] += 1;
  return counted;
}
