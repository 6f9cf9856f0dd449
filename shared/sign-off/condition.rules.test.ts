import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, largestConsistentSet, type Willing } from './condition.rules.ts';

const OFFICES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const RUNS = { numRuns: 10_000 };

const count = fc.integer({ min: 1, max: OFFICES.length });
const condition = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('offices' as const), count }),
    fc.record({ kind: fc.constant('other_parties' as const), count }),
    fc.record({ kind: fc.constant('office' as const), officeId: fc.constantFrom(...OFFICES, 'x') }),
  ),
  { nil: null },
);
const anyWilling = fc.subarray(OFFICES).chain((ids) =>
  fc.tuple(
    ...ids.map((officeId) =>
      fc.record({
        officeId: fc.constant(officeId),
        party: fc.constantFrom('one', 'two', 'three'),
        condition,
      }),
    ),
  ),
);

/** Every subset there is, to be asked one by one. */
function subsetsOf(willing: readonly Willing[]): Willing[][] {
  return Array.from({ length: 2 ** willing.length }, (_, bits) =>
    willing.filter((_office, place) => (bits >> place) % 2 === 1),
  );
}

test('the set found is the union of every consistent set there is, by asking all of them', () => {
  fc.assert(
    fc.property(anyWilling, (willing) => {
      const consistent = subsetsOf(willing).filter((set) =>
        set.every((office) => holds(office, set)),
      );
      const union = new Set(consistent.flat().map(({ officeId }) => officeId));
      expect(largestConsistentSet(willing)).toEqual(union);
    }),
    RUNS,
  );
});

test('one more unconditional signature never costs another', () => {
  fc.assert(
    fc.property(anyWilling, fc.constantFrom('one', 'two'), (willing, party) => {
      const joined = [...willing, { officeId: 'new', party, condition: null }];
      const after = largestConsistentSet(joined);
      for (const officeId of largestConsistentSet(willing)) expect(after).toContain(officeId);
    }),
    RUNS,
  );
});

test('two who wait for each other both sign; one who waits for a stranger does not', () => {
  const waitsFor = (officeId: string, other: string): Willing => ({
    officeId,
    party: 'one',
    condition: { kind: 'office', officeId: other },
  });
  const willing = [waitsFor('a', 'b'), waitsFor('b', 'a'), waitsFor('c', 'x')];

  expect(largestConsistentSet(willing)).toEqual(new Set(['a', 'b']));
});
