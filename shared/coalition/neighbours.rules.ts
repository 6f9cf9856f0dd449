import type { Level, StanceMatrix } from './cell.state.ts';
import { type FrontierPoint, levelsKept } from './frontier.rules.ts';
import { packMatrix, placesOf } from './packed-matrix.rules.ts';

type Kept = Pick<FrontierPoint, 'offices' | 'levels'>;

/**
 * The points that none beats in offices and strength alone, from the fewest offices to the most: what
 * the chart draws. Of those alike in both, the one of most people, then parties, then regions.
 */
export function mainLine(points: readonly FrontierPoint[]): FrontierPoint[] {
  const best = points.toSorted(
    (a, b) =>
      b.count - a.count ||
      b.strength - a.strength ||
      b.people - a.people ||
      b.parties - a.parties ||
      b.regions - a.regions,
  );
  let reached = -1;
  const line = best.filter(({ strength }) => {
    const rises = strength > reached;
    if (rises) reached = strength;
    return rises;
  });
  return line.toReversed();
}

export type Softening = { ask: number; from: Level | 0; to: Level | 0 };
export type Step = { gained: number[]; lost: number[]; softened: Softening[]; firmer: Softening[] };

/** What changes from one coalition to another: who joins, who leaves, and what becomes of the asks. */
export function stepBetween(from: Kept, to: Kept): Step {
  const changed = from.levels.flatMap((level, ask) => {
    const next = to.levels[ask] ?? 0;
    return next === level ? [] : [{ ask, from: level, to: next }];
  });
  return {
    gained: placesOf(to.offices & ~from.offices),
    lost: placesOf(from.offices & ~to.offices),
    softened: changed.filter((change) => change.to < change.from),
    firmer: changed.filter((change) => change.to > change.from),
  };
}

/** An office that one ask alone keeps out, and what letting it in would come to. */
export type NearMiss = { office: number; ask: number; levels: (Level | 0)[] };

/**
 * The offices outside a coalition that could sign its asks but for one: they do not accept how that
 * one is worded, or must have more of it than is kept. Pessimistic: what is unknown keeps them out.
 */
export function nearMisses(matrix: StanceMatrix, point: Kept): NearMiss[] {
  const packed = packMatrix(matrix, 'pessimistic');
  return matrix.offices.flatMap((_, office) => {
    if (point.offices & (1 << office)) return [];
    const blocking = point.levels.flatMap((level, ask) =>
      isBlocked(matrix, { office, ask, level }) ? [ask] : [],
    );
    const [ask] = blocking;
    if (ask === undefined || blocking.length > 1) return [];
    return [{ office, ask, levels: levelsKept(packed, point.offices | (1 << office)) }];
  });
}

type At = { office: number; ask: number; level: Level | 0 };

function isBlocked({ cells, mustHaves }: StanceMatrix, { office, ask, level }: At): boolean {
  const misses = mustHaves.some(
    (must) => must.office === office && must.ask === ask && must.level > level,
  );
  if (misses || level === 0) return misses;
  const cell = cells[office]?.[ask]?.[level - 1] ?? 'unwritten';
  return cell !== 'support' && cell !== 'can_accept';
}
