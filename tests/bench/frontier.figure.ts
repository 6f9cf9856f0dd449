import type { Cell, StanceMatrix } from '#shared/coalition/cell.state.ts';
import { frontierOf } from '#shared/coalition/frontier.rules.ts';
import { nextQuestions } from '#shared/coalition/next-question.rules.ts';
import { repeatableRandom } from './statistics.ts';

const OFFICES = 22;
const ASKS = 30;
const SEED = 4;
const PARTIES = 6;
const REGIONS = 9;
const LINKS = 20;

/** 22 offices, 30 asks of three wordings, must-haves and links; the same in every run. */
export function largestMatrix(): StanceMatrix {
  const random = repeatableRandom(SEED);
  const upTo = (count: number) => Math.floor(random() * count);
  const cell = (yes: number): Cell => {
    const drawn = random();
    if (drawn < yes) return 'can_accept';
    return drawn < yes + 0.1 ? 'unknown' : 'red_line';
  };
  const level = () => ([1, 2, 3] as const)[upTo(3)] ?? 3;
  return {
    offices: Array.from({ length: OFFICES }, (_, place) => ({
      people: 300_000 + upTo(9_000_000),
      party: `party ${place % PARTIES}`,
      region: `region ${upTo(REGIONS)}`,
    })),
    asks: Array.from({ length: ASKS }, () => ({ weight: 1 + upTo(9) })),
    cells: Array.from({ length: OFFICES }, () =>
      Array.from({ length: ASKS }, () => [cell(0.88), cell(0.8), cell(0.72)]),
    ),
    mustHaves: Array.from({ length: OFFICES }, (_, office) => ({
      office,
      ask: upTo(ASKS),
      level: 1 as const,
    })),
    links: Array.from({ length: LINKS }, () => ({
      ask: upTo(ASKS),
      level: level(),
      needsAsk: upTo(ASKS),
      needsLevel: level(),
    })),
  };
}

/** Milliseconds for the pessimistic and the optimistic frontier, and for ranking what to ask. */
export function timeFrontier(matrix: StanceMatrix) {
  const start = performance.now();
  const pessimistic = frontierOf(matrix, 'pessimistic');
  frontierOf(matrix, 'optimistic');
  const middle = performance.now();
  nextQuestions(matrix, pessimistic);
  return { frontier: middle - start, questions: performance.now() - middle };
}

/**
 * The floor: one bare pass over all 2^22 coalitions that only adds up which asks each accepts,
 * `mask[S] = mask[S without one] & accepted[one]`, for both readings.
 */
export function timeBarePass({ cells }: StanceMatrix): number {
  const accepted = cells.map((row) =>
    row.reduce((set, ask, place) => (ask[2] === 'can_accept' ? set | (1 << place) : set), 0),
  );
  const start = performance.now();
  let kept = 0;
  for (let reading = 0; reading < 2; reading += 1) {
    const mask = new Int32Array(1 << OFFICES).fill(-1, 0, 1);
    for (let set = 1; set < mask.length; set += 1) {
      const one = 31 - Math.clz32(set & -set);
      mask[set] = (mask[set & (set - 1)] ?? 0) & (accepted[one] ?? 0);
      kept |= mask[set] ?? 0;
    }
  }
  if (kept === 0) throw new Error('The bare pass found nothing, so it measured nothing');
  return performance.now() - start;
}
