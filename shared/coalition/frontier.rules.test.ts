import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Level, Reading, StanceMatrix } from './cell.state.ts';
import { frontierOf } from './frontier.rules.ts';
import { nextQuestions } from './next-question.rules.ts';

/** Of every size up to here, and small enough to try everything the slow way. */
const OFFICES = { minLength: 1, maxLength: 6 };
const MANY = { numRuns: 3_000 };
const FEWER = { numRuns: 600 };

const level = fc.constantFrom<Level>(1, 2, 3);
const cell = fc.constantFrom<Cell>(
  'support',
  'can_accept',
  'can_accept',
  'red_line',
  'unknown',
  'unwritten',
);
const office = fc.record({
  people: fc.integer({ min: 0, max: 4 }),
  party: fc.constantFrom('one', 'two', 'three', null),
  region: fc.constantFrom('north', 'south', null),
});

const anyMatrix: fc.Arbitrary<StanceMatrix> = fc
  .tuple(
    fc.array(office, OFFICES),
    fc.array(fc.record({ weight: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 4 }),
  )
  .chain(([offices, asks]) => {
    const ask = fc.nat(asks.length - 1);
    const row = fc.array(fc.tuple(cell, cell, cell), {
      minLength: asks.length,
      maxLength: asks.length,
    });
    return fc.record({
      offices: fc.constant(offices),
      asks: fc.constant(asks),
      cells: fc.array(row, { minLength: offices.length, maxLength: offices.length }),
      mustHaves: fc.array(fc.record({ office: fc.nat(offices.length - 1), ask, level }), {
        maxLength: 3,
      }),
      links: fc.array(fc.record({ ask, level, needsAsk: ask, needsLevel: level }), {
        maxLength: 4,
      }),
    });
  });

// The reference: everything tried one by one, with lists and sets, in the words of the rules.

type Levels = (Level | 0)[];
type Scored = { offices: number[]; levels: Levels; scores: number[] };

function acceptsAll(matrix: StanceMatrix, offices: number[], reading: Reading, ask: number) {
  const yes =
    reading === 'optimistic' ? ['support', 'can_accept', 'unknown'] : ['support', 'can_accept'];
  return ([1, 2, 3] as const).filter((at) =>
    offices.every((each) => yes.includes(matrix.cells[each]?.[ask]?.[at - 1] ?? '')),
  );
}

/** Every choice of accepted wordings that breaks no link; the greatest of them is at least any other. */
function greatest(matrix: StanceMatrix, offices: number[], reading: Reading): Levels {
  const choices = matrix.asks.reduce<Levels[]>(
    (all, _, ask) =>
      all.flatMap((so) =>
        [0 as const, ...acceptsAll(matrix, offices, reading, ask)].map((at) => [...so, at]),
      ),
    [[]],
  );
  const sound = choices.filter((levels) =>
    matrix.links.every(
      (link) => levels[link.ask]! < link.level || levels[link.needsAsk]! >= link.needsLevel,
    ),
  );
  const tops = sound.filter((one) =>
    sound.every((other) => other.every((at, ask) => at <= one[ask]!)),
  );
  expect(tops).toHaveLength(1);
  return tops[0]!;
}

function everyCoalition(matrix: StanceMatrix, reading: Reading): Scored[] {
  const sets = Array.from({ length: 2 ** matrix.offices.length }, (_, set) =>
    matrix.offices.flatMap((_office, place) => (Math.floor(set / 2 ** place) % 2 ? [place] : [])),
  );
  return sets
    .filter((offices) => offices.length > 0)
    .map((offices) => ({ offices, levels: greatest(matrix, offices, reading) }))
    .filter(({ offices, levels }) =>
      matrix.mustHaves.every(
        (must) => !offices.includes(must.office) || levels[must.ask]! >= must.level,
      ),
    )
    .map(({ offices, levels }) => ({ offices, levels, scores: scoresOf(matrix, offices, levels) }));
}

function scoresOf({ offices: all, asks }: StanceMatrix, offices: number[], levels: Levels) {
  const distinct = (key: 'party' | 'region') =>
    new Set(offices.map((each) => all[each]![key]).filter((name) => name !== null)).size;
  const people = offices.reduce((sum, each) => sum + all[each]!.people, 0);
  const strength = asks.reduce((sum, { weight }, ask) => sum + weight * levels[ask]!, 0);
  return [offices.length, people, distinct('party'), distinct('region'), strength];
}

function unbeaten(coalitions: Scored[]): Scored[] {
  const beats = (one: Scored, other: Scored) =>
    one.scores.every((score, n) => score >= other.scores[n]!) &&
    one.scores.some((score, n) => score > other.scores[n]!);
  const best = coalitions.filter((one) => !coalitions.some((other) => beats(other, one)));
  const number = ({ offices }: Scored) => offices.reduce((sum, each) => sum + 2 ** each, 0);
  return best.filter(
    (one) =>
      !best.some((other) => `${other.scores}` === `${one.scores}` && number(other) < number(one)),
  );
}

const byScores = (a: { scores: number[] }, b: { scores: number[] }) =>
  `${a.scores}` < `${b.scores}` ? -1 : 1;

function frontierAsScored(matrix: StanceMatrix, reading: Reading): Scored[] {
  return frontierOf(matrix, reading)
    .map(({ offices, levels, ...point }) => ({
      offices: matrix.offices.flatMap((_, place) => (offices & (1 << place) ? [place] : [])),
      levels,
      scores: [point.count, point.people, point.parties, point.regions, point.strength],
    }))
    .toSorted(byScores);
}

test('the frontier is what trying every coalition and every wording finds, in both readings', () => {
  fc.assert(
    fc.property(anyMatrix, fc.constantFrom('pessimistic', 'optimistic'), (matrix, reading) => {
      const reference = unbeaten(everyCoalition(matrix, reading)).toSorted(byScores);
      expect(frontierAsScored(matrix, reading)).toEqual(reference);
    }),
    MANY,
  );
}, 120_000);

/** The area under the line: for each number of offices, the most strength that so many or more keep. */
function area(matrix: StanceMatrix): number[] {
  const coalitions = everyCoalition(matrix, 'pessimistic');
  return matrix.offices.map((_, place) =>
    Math.max(0, ...coalitions.flatMap(({ scores }) => (scores[0]! > place ? [scores[4]!] : []))),
  );
}

function withYes(matrix: StanceMatrix, at: { office: number; ask: number; level: Level }) {
  const cells = matrix.cells.map((row, office) =>
    row.map((ask, place) =>
      ask.map((cell, below) =>
        office === at.office && place === at.ask && below === at.level - 1 ? 'can_accept' : cell,
      ),
    ),
  );
  return { ...matrix, cells };
}

test('the next question is what answering each unknown cell in turn finds', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const before = area(matrix);
      const reference = matrix.cells.flatMap((row, office) =>
        row.flatMap((ask, place) =>
          ([3, 2, 1] as const).flatMap((at) => {
            if (ask[at - 1] !== 'unknown') return [];
            const question = { office, ask: place, level: at };
            const gains = area(withYes(matrix, question)).map((now, n) => now - before[n]!);
            const rise = gains.reduce((sum, gain) => sum + gain, 0);
            const sizes = gains.flatMap((gain, n) => (gain > 0 ? [n + 1] : []));
            return rise > 0 ? [{ ...question, rise, sizes }] : [];
          }),
        ),
      );
      // Sorting keeps the order of equals: by office, by ask, from the strongest wording down.
      expect(nextQuestions(matrix)).toEqual(reference.toSorted((a, b) => b.rise - a.rise));
    }),
    FEWER,
  );
}, 120_000);
