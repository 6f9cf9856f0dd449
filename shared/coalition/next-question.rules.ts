import { LEVELS, type Level, type StanceMatrix } from './cell.state.ts';
import { type Coalition, joinInto, searchCoalitions } from './coalitions.rules.ts';
import { type FrontierPoint, frontierOf, heldBy } from './frontier.rules.ts';
import {
  acceptedIn,
  type Held,
  nobody,
  type PackedMatrix,
  packMatrix,
  placesOf,
} from './packed-matrix.rules.ts';
import { Scale } from './strength.rules.ts';
import { honourLinks, meetsNeeds } from './strongest-wordings.rules.ts';

/** One unknown cell, and how far the pessimistic line rises if the office can accept it. */
export type Question = {
  office: number;
  ask: number;
  level: Level;
  /** Added up over all sizes of coalition, in units of weight × level. */
  rise: number;
  /** The sizes of coalition for which more strength is kept. */
  sizes: number[];
};

/**
 * The strongest that so many offices or more can keep together, by their number; 0 where nobody can.
 */
export function lineOf(points: readonly Pick<FrontierPoint, 'count' | 'strength'>[], most: number) {
  const line = Array.from({ length: most + 1 }, () => 0);
  for (const { count, strength } of points) line[count] = Math.max(line[count] ?? 0, strength);
  return fromTheRight(line);
}

/**
 * Every unknown cell that moves the pessimistic line by itself, the furthest first, then in the order
 * of offices, asks and from the strongest wording down. Exact for the line of offices and strength;
 * what an answer does to people, parties and regions is not weighed.
 */
export function nextQuestions(
  matrix: StanceMatrix,
  pessimistic: readonly FrontierPoint[] = frontierOf(matrix, 'pessimistic'),
): Question[] {
  const line = lineOf(pessimistic, matrix.offices.length);
  const packed = packMatrix(matrix, 'pessimistic');
  const scale = new Scale(packed);
  return packed.offices
    .flatMap((_, office) => questionsTo({ matrix, packed, scale, line, office }))
    .toSorted(
      (a, b) => b.rise - a.rise || a.office - b.office || a.ask - b.ask || b.level - a.level,
    );
}

type Asking = {
  matrix: StanceMatrix;
  packed: PackedMatrix;
  scale: Scale;
  line: readonly number[];
  office: number;
};

/**
 * Only coalitions that would pass the line if the office said yes to all it has not answered can pass
 * it with one yes, so the others are not looked at further.
 */
function questionsTo({ matrix, packed, scale, line, office }: Asking): Question[] {
  const own = packed.offices[office] ?? nobody(packed);
  const unknown = acceptedIn(matrix, office, ['unknown']);
  if ((unknown.one | unknown.two | unknown.three) === 0) return [];
  const saysYes = { ...own, ...unionOf(own, unknown) };
  const others = packed.offices.filter((_, at) => at !== office);
  const best = new BestAnswers(line.length);
  const passes = (coalition: Coalition, more: number) =>
    scale.strength(coalition) > (line[coalition.count + more] ?? 0);
  const visit = (coalition: Coalition) => {
    if (!passes(coalition, 0)) return;
    const together = heldBy(others, coalition.offices, nobody(packed));
    for (const { ask, level } of openCells(together, unknown)) {
      const strength = strengthWith({ packed, scale, own, together }, ask, level);
      best.note(ask, level, { count: coalition.count, strength });
    }
  };
  const isHopeless = (coalition: Coalition, more: number) => !passes(coalition, more);
  searchCoalitions({ offices: others, links: packed.links, base: saysYes, visit, isHopeless });
  return best.rises(line).map((rise) => ({ office, ...rise }));
}

function unionOf(own: Held, more: Pick<Held, 'one' | 'two' | 'three'>) {
  return { one: own.one | more.one, two: own.two | more.two, three: own.three | more.three };
}

/** The cells that this office alone stands in the way of. */
function openCells(together: Held, unknown: Pick<Held, 'one' | 'two' | 'three'>) {
  return LEVELS.flatMap((level) => {
    const key = LEVEL_KEYS[level];
    return placesOf(together[key] & unknown[key]).map((ask) => ({ ask, level }));
  });
}

const LEVEL_KEYS = { 1: 'one', 2: 'two', 3: 'three' } as const;

type Answering = { packed: PackedMatrix; scale: Scale; own: Held; together: Held };

/** What the coalition keeps if this one cell is a yes; 0 where a must-have fails. */
function strengthWith({ packed, scale, own, together }: Answering, ask: number, level: Level) {
  const key = LEVEL_KEYS[level];
  const held = { ...together };
  joinInto(held, together, { ...own, [key]: own[key] | (1 << ask) });
  honourLinks(held, packed.links);
  return meetsNeeds(held, held) ? scale.strength(held) : 0;
}

/** The best a yes to each cell allows, by the size of the coalition. */
class BestAnswers {
  readonly #lines = new Map<string, { ask: number; level: Level; line: number[] }>();
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  note(ask: number, level: Level, { count, strength }: { count: number; strength: number }) {
    const key = `${ask} ${level}`;
    const known = this.#lines.get(key);
    const { line } = known ?? { line: Array.from({ length: this.#length }, () => 0) };
    line[count] = Math.max(line[count] ?? 0, strength);
    if (!known) this.#lines.set(key, { ask, level, line });
  }

  /** Those that rise above the line of today. */
  rises(today: readonly number[]) {
    return [...this.#lines.values()].flatMap(({ ask, level, line }) => {
      const gains = fromTheRight(line).map((reached, size) =>
        size === 0 ? 0 : Math.max(0, reached - (today[size] ?? 0)),
      );
      const sizes = gains.flatMap((gain, size) => (gain > 0 ? [size] : []));
      const rise = gains.reduce((sum, gain) => sum + gain, 0);
      return rise > 0 ? [{ ask, level, rise, sizes }] : [];
    });
  }
}

/** What so many can do, fewer can be said to do as well. */
function fromTheRight(line: readonly number[]): number[] {
  const reached = [...line];
  for (let size = reached.length - 2; size >= 0; size -= 1) {
    reached[size] = Math.max(reached[size] ?? 0, reached[size + 1] ?? 0);
  }
  return reached;
}
