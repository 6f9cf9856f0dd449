import { expect, test } from 'vitest';
import { parentsOf } from './suggestion-order.ts';

test('of two suggestions that counter each other, the later one stands under the earlier one', () => {
  const parents = parentsOf([
    { id: 'ann', counters: 'ben' },
    { id: 'ben', counters: 'ann' },
    { id: 'cat', counters: 'settled' },
  ]);
  expect([...parents]).toEqual([['ben', 'ann']]);
});
