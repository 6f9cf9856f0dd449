import type { Cell, Level, Link, MatrixOffice, Reading, StanceMatrix } from './cell.state.ts';

/**
 * What one office, or several together, bring: sets as the bits of a number, one bit an ask, a party
 * or a region. `one`, `two` and `three` are the asks accepted at that very level.
 */
export type Held = {
  one: number;
  two: number;
  three: number;
  needsOne: number;
  needsTwo: number;
  needsThree: number;
  parties: number;
  regions: number;
  people: number;
  count: number;
};

/** An ask, and what it needs, each as its bit at every level at which the link speaks of it. */
export type PackedLink = Pick<Held, 'one' | 'two' | 'three'> & {
  needs: Pick<Held, 'one' | 'two' | 'three'>;
};

export type PackedMatrix = {
  offices: readonly Held[];
  links: readonly PackedLink[];
  weights: readonly number[];
  parties: number;
  regions: number;
};

const ACCEPTED: Record<Reading, readonly Cell[]> = {
  pessimistic: ['support', 'can_accept'],
  optimistic: ['support', 'can_accept', 'unknown'],
};

/** The matrix in bits, with the unknown read one way. */
export function packMatrix(matrix: StanceMatrix, reading: Reading): PackedMatrix {
  const parties = namesOf(matrix.offices, 'party');
  const regions = namesOf(matrix.offices, 'region');
  return {
    offices: matrix.offices.map((office, at) => ({
      ...acceptedIn(matrix, at, ACCEPTED[reading]),
      ...neededBy(matrix, at),
      parties: bitOf(parties, office.party),
      regions: bitOf(regions, office.region),
      people: office.people,
      count: 1,
    })),
    links: matrix.links.map(packLink),
    weights: matrix.asks.map(({ weight }) => weight),
    parties: parties.length,
    regions: regions.length,
  };
}

/** What offices bring that are none: they would accept everything. */
export function nobody({ weights }: Pick<PackedMatrix, 'weights'>): Held {
  const every = (1 << weights.length) - 1;
  const none = { needsOne: 0, needsTwo: 0, needsThree: 0, parties: 0, regions: 0 };
  return { ...none, one: every, two: every, three: every, people: 0, count: 0 };
}

/** The asks of one office whose cells hold one of these, level by level. */
export function acceptedIn({ cells }: StanceMatrix, office: number, held: readonly Cell[]) {
  const asksAt = (level: Level) =>
    bits((cells[office] ?? []).map((ask) => held.includes(ask[level - 1] ?? 'unwritten')));
  return { one: asksAt(1), two: asksAt(2), three: asksAt(3) };
}

/** The places of the bits that are set, lowest first. */
export function placesOf(set: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < 31; place += 1) if (set & (1 << place)) places.push(place);
  return places;
}

function neededBy({ mustHaves, asks }: StanceMatrix, office: number) {
  const needsAt = (level: Level) =>
    bits(
      asks.map((_, ask) =>
        mustHaves.some(
          (must) => must.office === office && must.ask === ask && must.level === level,
        ),
      ),
    );
  return { needsOne: needsAt(1), needsTwo: needsAt(2), needsThree: needsAt(3) };
}

function packLink({ ask, level, needsAsk, needsLevel }: Link): PackedLink {
  return { ...fromLevelUp(ask, level), needs: fromLevelUp(needsAsk, needsLevel) };
}

function fromLevelUp(ask: number, level: Level) {
  const bit = 1 << ask;
  return { one: level <= 1 ? bit : 0, two: level <= 2 ? bit : 0, three: bit };
}

function bits(flags: readonly boolean[]): number {
  return flags.reduce((set, flag, place) => (flag ? set | (1 << place) : set), 0);
}

function namesOf(offices: readonly MatrixOffice[], key: 'party' | 'region'): string[] {
  return [...new Set(offices.flatMap((office) => office[key] ?? []))];
}

function bitOf(names: readonly string[], name: string | null): number {
  return name === null ? 0 : 1 << names.indexOf(name);
}
