import type { Reading, StanceMatrix } from './cell.state.ts';
import type { FrontierPoint } from './frontier.rules.ts';
import { placesOf } from './packed-matrix.rules.ts';

const BASE = 36;
const LETTERS = { p: 'pessimistic', o: 'optimistic' } as const satisfies Record<string, Reading>;

/** An address for a point: "p-1a" is the coalition 1a on the pessimistic line. */
export function pointKey(reading: Reading, { offices }: Pick<FrontierPoint, 'offices'>): string {
  return `${reading.charAt(0)}-${offices.toString(BASE)}`;
}

export type Chosen = { reading: Reading; point: FrontierPoint };
type Frontiers = Record<Reading, readonly FrontierPoint[]>;

/**
 * The point of that address; else, of the pessimistic line, the one whose offices times strength are
 * the most, so that neither end of the line is shown first where something lies between. Undefined
 * where no coalition is feasible.
 */
export function choosePoint(
  frontiers: Frontiers,
  line: readonly FrontierPoint[],
  key: string | undefined,
): Chosen | undefined {
  const reading = key?.startsWith('o') ? LETTERS.o : LETTERS.p;
  const found = frontiers[reading].find((point) => pointKey(reading, point) === key);
  if (found) return { reading, point: found };
  const [first] = line.toSorted((a, b) => b.count * b.strength - a.count * a.strength);
  return first && { reading: 'pessimistic', point: first };
}

/** The answers an optimistic coalition counts on, by office and ask. */
export function countedOn(
  { cells }: StanceMatrix,
  { offices, levels }: Pick<FrontierPoint, 'offices' | 'levels'>,
): { office: number; ask: number }[] {
  return placesOf(offices).flatMap((office) =>
    levels.flatMap((level, ask) =>
      level > 0 && cells[office]?.[ask]?.[level - 1] === 'unknown' ? [{ office, ask }] : [],
    ),
  );
}
