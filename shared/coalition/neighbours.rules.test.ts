import { expect, test } from 'vitest';
import type { Cell, StanceMatrix } from './cell.state.ts';
import { choosePoint, countedOn, pointKey } from './chosen-point.rules.ts';
import { frontierOf } from './frontier.rules.ts';
import { mainLine, nearMisses, stepBetween } from './neighbours.rules.ts';

const YES: Cell[] = ['unwritten', 'unwritten', 'support'];
const NO: Cell[] = ['unwritten', 'unwritten', 'red_line'];
const SOFTER: Cell[] = ['unwritten', 'can_accept', 'red_line'];
const FIRM: Cell[] = ['unwritten', 'can_accept', 'support'];
const UNSAID: Cell[] = ['unwritten', 'unwritten', 'unknown'];

function matrixOf(...cells: Cell[][][]): StanceMatrix {
  return {
    offices: cells.map((_, place) => ({ people: 10 ** place, party: null, region: null })),
    asks: (cells[0] ?? []).map(() => ({ weight: 1 })),
    cells,
    mustHaves: [],
    links: [],
  };
}

/** Leaving out the second ask brings in the third office and the fourth. */
const FOUR = matrixOf([YES, YES], [YES, YES], [YES, NO], [YES, NO]);

test('between two points it is said which asks give way and who comes in', () => {
  const [two, four] = mainLine(frontierOf(FOUR, 'pessimistic'));
  expect(stepBetween(two!, four!)).toEqual({
    gained: [2, 3],
    lost: [],
    softened: [{ ask: 1, from: 3, to: 0 }],
    firmer: [],
  });
  expect(stepBetween(four!, two!)).toMatchObject({ gained: [], lost: [2, 3] });
});

test('the line holds only what nothing beats in offices and strength', () => {
  const points = frontierOf(matrixOf([YES, NO], [NO, YES]), 'pessimistic');
  expect(points.map(({ count, strength, people }) => [count, strength, people])).toEqual([
    [2, 0, 11],
    [1, 3, 10],
  ]);
  expect(mainLine(points).map(({ count }) => count)).toEqual([1, 2]);
});

test('an office that one ask keeps out is a near miss; one that two keep out is none', () => {
  const matrix = matrixOf([YES, FIRM, YES], [YES, SOFTER, YES], [NO, YES, NO]);
  const misses = nearMisses(matrix, { offices: 1, levels: [3, 3, 3] });
  expect(misses).toEqual([{ office: 1, ask: 1, levels: [3, 2, 3] }]);
});

test('an office that must have more of an ask than is kept is kept out by that ask', () => {
  const mustHaves = [{ office: 1, ask: 0, level: 3 } as const];
  const matrix = { ...matrixOf([SOFTER], [FIRM]), mustHaves };
  expect(nearMisses(matrix, { offices: 1, levels: [2] })).toEqual([
    { office: 1, ask: 0, levels: [2] },
  ]);
});

test('a point has an address; without one, most offices times strength, the smaller first', () => {
  const pessimistic = frontierOf(FOUR, 'pessimistic');
  const frontiers = { pessimistic, optimistic: frontierOf(FOUR, 'optimistic') };
  const line = mainLine(pessimistic);
  const [two, four] = line;
  expect(choosePoint(frontiers, line, undefined)?.point).toEqual(two);
  expect(choosePoint(frontiers, line, pointKey('optimistic', four!))).toEqual({
    reading: 'optimistic',
    point: four,
  });
  expect(choosePoint(frontiers, line, 'p-zz')?.point).toEqual(two);
  expect(choosePoint({ pessimistic: [], optimistic: [] }, [], 'p-1')).toBeUndefined();
});

test('an optimistic coalition says whose answers it counts on', () => {
  const matrix = matrixOf([YES, YES], [YES, UNSAID]);
  const [both] = frontierOf(matrix, 'optimistic');
  expect(countedOn(matrix, both!)).toEqual([{ office: 1, ask: 1 }]);
});
