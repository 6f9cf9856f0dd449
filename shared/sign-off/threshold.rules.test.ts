import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingFor, refuseThreshold, type Threshold } from './threshold.rules.ts';

const ASKED = ['a', 'b', 'c'];

test('each kind of threshold says what is still missing', () => {
  const signing = new Set(['a', 'b']);
  const missing = (threshold: Threshold) => missingFor(threshold, { asked: ASKED, signing });

  expect(missing({ kind: 'all' })).toEqual({ offices: ['c'], count: 1 });
  expect(missing({ kind: 'at_least', count: 3 })).toEqual({ offices: [], count: 1 });
  expect(missing({ kind: 'at_least', count: 1 })).toEqual({ offices: [], count: 0 });
  expect(missing({ kind: 'named', officeIds: ['a', 'c'] })).toEqual({ offices: ['c'], count: 1 });
});

test('a threshold that nobody could meet is refused, and every other can be met by all signing', () => {
  const threshold = fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.record({ kind: fc.constant('at_least' as const), count: fc.integer({ min: 1, max: 6 }) }),
    fc.record({
      kind: fc.constant('named' as const),
      officeIds: fc.subarray([...ASKED, 'elsewhere']),
    }),
  );
  fc.assert(
    fc.property(threshold, (each) => {
      const { count } = missingFor(each, { asked: ASKED, signing: new Set(ASKED) });
      const reachable = count === 0 && (each.kind !== 'named' || each.officeIds.length > 0);
      expect(refuseThreshold(each, ASKED) === null).toBe(reachable);
    }),
    { numRuns: 1_000 },
  );
});
