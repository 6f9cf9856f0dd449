import type { Level, Reading, StanceMatrix } from './cell.state.ts';
import { type Coalition, joinInto, searchCoalitions } from './coalitions.rules.ts';
import {
  type Held,
  nobody,
  type PackedMatrix,
  packMatrix,
  placesOf,
} from './packed-matrix.rules.ts';
import { ParetoGrid, type Score } from './pareto-grid.rules.ts';
import { Scale } from './strength.rules.ts';
import { honourLinks, levelOf } from './strongest-wordings.rules.ts';

/** One coalition that no other beats. */
export type FrontierPoint = {
  /** Bit n is set where the nth office is in it. */
  offices: number;
  count: number;
  people: number;
  parties: number;
  regions: number;
  /** The sum of weight × level over the asks. */
  strength: number;
  /** At which level each ask is kept; 0 where it is left out. */
  levels: (Level | 0)[];
};

/**
 * Of all coalitions those that no other beats in offices, people, parties, regions and strength at
 * once, weakest first. Exact: whatever is not tried is beaten by what is. Where two score alike in all
 * five, the one is kept whose last differing office comes earlier.
 */
export function frontierOf(matrix: StanceMatrix, reading: Reading): FrontierPoint[] {
  const packed = packMatrix(matrix, reading);
  const scale = new Scale(packed);
  const grid = new ParetoGrid({
    strength: scale.full,
    count: packed.offices.length,
    parties: packed.parties,
    regions: packed.regions,
  });
  const score: Score = { strength: 0, count: 0, parties: 0, regions: 0 };
  const visit = (coalition: Coalition) => {
    score.strength = scale.strength(coalition);
    score.count = coalition.count;
    score.parties = sizeOf(coalition.parties);
    score.regions = sizeOf(coalition.regions);
    grid.offer(score, coalition.offices, coalition.people);
  };
  searchCoalitions({ ...packed, base: nobody(packed), visit });
  return grid.frontier().map((point) => ({ ...point, levels: levelsKept(packed, point.offices) }));
}

/** At which level each ask is kept when these offices sign together. */
export function levelsKept(packed: PackedMatrix, offices: number): (Level | 0)[] {
  const held = heldBy(packed.offices, offices, nobody(packed));
  honourLinks(held, packed.links);
  return packed.weights.map((_, ask) => levelOf(held, ask));
}

/** What the offices of a set hold together with some base, before any link is honoured. */
export function heldBy(offices: readonly Held[], set: number, base: Held): Held {
  const held = { ...base };
  for (const place of placesOf(set)) joinInto(held, held, offices[place] ?? base);
  return held;
}

/** How many bits are set. */
function sizeOf(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
