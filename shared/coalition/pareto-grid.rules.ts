/** How a coalition scores; more is better in each. `people` is the finest and has no place of its own. */
export type Score = { strength: number; count: number; parties: number; regions: number };

type Best = { offices: number; people: number };

const EMPTY = -1;

/**
 * Keeps, for every strength, number of offices, of parties and of regions, the coalition of most
 * people, and then tells which of them no other beats. Of coalitions that score alike in all five it
 * keeps the one of the lowest number.
 */
export class ParetoGrid {
  readonly #sizes: readonly number[];
  /** How far apart neighbours of each dimension lie. */
  readonly #strides: readonly [number, number, number, number];
  readonly #people: Int32Array;
  readonly #offices: Int32Array;

  /** `most` is the highest score there can be, dimension by dimension. */
  constructor(most: Score) {
    this.#sizes = [most.strength, most.count, most.parties, most.regions].map((top) => top + 1);
    const [, counts = 1, parties = 1, regions = 1] = this.#sizes;
    this.#strides = [counts * parties * regions, parties * regions, regions, 1];
    const cells = this.#sizes.reduce((product, size) => product * size, 1);
    this.#people = new Int32Array(cells).fill(EMPTY);
    this.#offices = new Int32Array(cells);
  }

  offer(score: Score, offices: number, people: number): void {
    const [strength, count, parties, regions] = this.#strides;
    const cell =
      score.strength * strength +
      score.count * count +
      score.parties * parties +
      score.regions * regions;
    const most = this.#people[cell] ?? EMPTY;
    if (people < most || (people === most && offices >= (this.#offices[cell] ?? 0))) return;
    this.#people[cell] = people;
    this.#offices[cell] = offices;
  }

  /** The coalitions that none beats, weakest first. */
  frontier(): (Score & Best)[] {
    const reach = this.#mostPeopleUpward();
    const frontier: (Score & Best)[] = [];
    for (const [cell, people] of this.#people.entries()) {
      if (people === EMPTY || this.#isBeaten(cell, people, reach)) continue;
      frontier.push({ ...this.#scoreOf(cell), offices: this.#offices[cell] ?? 0, people });
    }
    return frontier;
  }

  /** For each cell the most people of any cell that is at least as good in all four dimensions. */
  #mostPeopleUpward(): Int32Array {
    const reach = this.#people.slice();
    for (const [dimension, stride] of this.#strides.entries()) {
      for (let cell = reach.length - 1; cell >= 0; cell -= 1) {
        if (this.#isLast(cell, dimension)) continue;
        reach[cell] = Math.max(reach[cell] ?? EMPTY, reach[cell + stride] ?? EMPTY);
      }
    }
    return reach;
  }

  #isBeaten(cell: number, people: number, reach: Int32Array): boolean {
    return this.#strides.some(
      (stride, dimension) =>
        !this.#isLast(cell, dimension) && (reach[cell + stride] ?? EMPTY) >= people,
    );
  }

  #isLast(cell: number, dimension: number): boolean {
    const place = Math.floor(cell / (this.#strides[dimension] ?? 1));
    const size = this.#sizes[dimension] ?? 1;
    return place % size === size - 1;
  }

  #scoreOf(cell: number): Score {
    const [strength, count, parties] = this.#strides;
    return {
      strength: Math.floor(cell / strength),
      count: Math.floor((cell % strength) / count),
      parties: Math.floor((cell % count) / parties),
      regions: cell % parties,
    };
  }
}
