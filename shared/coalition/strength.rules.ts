import { LEVELS } from './cell.state.ts';
import type { PackedMatrix } from './packed-matrix.rules.ts';
import { keptAt, type Wordings } from './strongest-wordings.rules.ts';

/** A table over so many asks has 32,768 entries, which a processor keeps at hand. */
const ASKS_A_TABLE = 15;
const LOW = 2 ** ASKS_A_TABLE - 1;

/** Weighs sets of asks by looking up their two halves. */
export class Scale {
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  /** The strength of every ask as it stands. */
  readonly full: number;

  constructor({ weights }: Pick<PackedMatrix, 'weights'>) {
    this.#low = tabulate(weights.slice(0, ASKS_A_TABLE));
    this.#high = tabulate(weights.slice(ASKS_A_TABLE));
    this.full = LEVELS.length * weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** The sum of weight × level: an ask kept at 3 is also kept at 2 and at 1. */
  strength(wordings: Wordings): number {
    const strong = keptAt(wordings, 3);
    return (
      this.#weigh(strong) + this.#weigh(strong | wordings.two) + this.#weigh(keptAt(wordings, 1))
    );
  }

  #weigh(asks: number): number {
    return (this.#low[asks & LOW] ?? 0) + (this.#high[asks >> ASKS_A_TABLE] ?? 0);
  }
}

/** What every set of some asks weighs: that of one ask fewer, and the one. */
function tabulate(weights: readonly number[]): Int32Array {
  const table = new Int32Array(1 << weights.length);
  for (let set = 1; set < table.length; set += 1) {
    const lowest = 31 - Math.clz32(set & -set);
    table[set] = (table[set & (set - 1)] ?? 0) + (weights[lowest] ?? 0);
  }
  return table;
}
