import { expect, test } from 'vitest';
import { ruleOnChase } from './chase.rules.ts';

const now = new Date('2026-11-25T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const facts = { state: 'open' as const, waiting: ['a', 'b'], chases: [] };

test('one office or all still to answer can be chased, and nobody who has', () => {
  expect(ruleOnChase(facts, 'a', now)).toEqual({ chase: ['a'] });
  expect(ruleOnChase(facts, null, now)).toEqual({ chase: ['a', 'b'] });
  expect(ruleOnChase(facts, 'c', now)).toEqual({ refused: 'nobody_to_chase' });
  expect(ruleOnChase({ ...facts, waiting: [] }, null, now)).toEqual({ refused: 'nobody_to_chase' });
});

test('an office is not chased twice within four hours, alone or with all', () => {
  const one = { ...facts, chases: [{ officeId: 'a', at: hoursAgo(3.9) }] };
  const all = { ...facts, chases: [{ officeId: null, at: hoursAgo(3.9) }] };
  expect(ruleOnChase(one, 'a', now)).toEqual({ refused: 'chased_lately' });
  expect(ruleOnChase(one, null, now)).toEqual({ chase: ['b'] });
  expect(ruleOnChase(all, 'b', now)).toEqual({ refused: 'chased_lately' });
  const before = { ...facts, chases: [{ officeId: null, at: hoursAgo(4) }] };
  expect(ruleOnChase(before, null, now)).toEqual({ chase: ['a', 'b'] });
});

test('only in an open round', () => {
  const said = (['scheduled', 'closed', 'superseded'] as const).map((state) =>
    ruleOnChase({ ...facts, state }, 'a', now),
  );
  expect(said).toEqual([
    { refused: 'round_not_open_yet' },
    { refused: 'round_closed' },
    { refused: 'round_superseded' },
  ]);
});
