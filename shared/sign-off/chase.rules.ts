import type { RoundState } from './round.state.ts';

/** An office is chased at most once in so many hours, by whomever. */
export const CHASE_AGAIN_HOURS = 4;
export const MAX_CHASE_NOTE = 500;

type Chase = { officeId: string | null; at: Date };

type Facts = {
  state: RoundState;
  /** The offices that the secretariat sees without a reply; one with a condition is among them. */
  waiting: readonly string[];
  chases: readonly Chase[];
};

export type ChaseRefusal =
  | 'round_closed'
  | 'round_superseded'
  | 'round_not_open_yet'
  | 'nobody_to_chase'
  | 'chased_lately';

const NOT_OPEN: Record<Exclude<RoundState, 'open'>, ChaseRefusal> = {
  scheduled: 'round_not_open_yet',
  closed: 'round_closed',
  superseded: 'round_superseded',
};

/**
 * Which offices a chase is for: one, or with null all that are still to answer. It is ruled on by
 * what its sender sees, so that neither a yes nor a no tells what a condition keeps hidden.
 */
export function ruleOnChase(
  { state, waiting, chases }: Facts,
  officeId: string | null,
  now: Date,
): { chase: string[] } | { refused: ChaseRefusal } {
  if (state !== 'open') return { refused: NOT_OPEN[state] };
  const wanted = waiting.filter((id) => officeId === null || id === officeId);
  if (wanted.length === 0) return { refused: 'nobody_to_chase' };
  const since = now.getTime() - CHASE_AGAIN_HOURS * 3_600_000;
  const lately = chases.filter(({ at }) => at.getTime() > since).map((chase) => chase.officeId);
  if (lately.includes(null)) return { refused: 'chased_lately' };
  const due = wanted.filter((id) => !lately.includes(id));
  return due.length > 0 ? { chase: due } : { refused: 'chased_lately' };
}
