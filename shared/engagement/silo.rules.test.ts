import { expect, test } from 'vitest';
import { conflictsIn, refuseStance, type SiloStance, stalenessOf } from './silo.rules.ts';

const TODAY = '2026-11-24';
const HELD = '2025-09-05';

function stance(departmentId: string, said: SiloStance['stance'], saidOn = TODAY): SiloStance {
  return { topic: 'rail', departmentId, stance: said, saidOn, heldSince: HELD };
}

test('what was said 90 days ago still stands, and the day after no longer', () => {
  expect(stalenessOf({ saidOn: '2026-08-26', heldSince: HELD }, TODAY)).toBeNull();
  expect(stalenessOf({ saidOn: '2026-08-25', heldSince: HELD }, TODAY)).toBe('age');
});

test('with another holder, or none, nobody stands by it', () => {
  expect(stalenessOf({ saidOn: '2026-11-01', heldSince: '2026-11-02' }, TODAY)).toBe('holder');
  expect(stalenessOf({ saidOn: '2026-11-01', heldSince: '2026-11-01' }, TODAY)).toBeNull();
  expect(stalenessOf({ saidOn: '2026-11-01', heldSince: null }, TODAY)).toBe('holder');
});

test('departments disagree where one supports what another opposes today', () => {
  const agreed = [stance('dft', 'supports'), stance('hmt', 'neutral'), stance('dbt', 'unknown')];
  expect(conflictsIn(agreed, TODAY)).toEqual([]);
  expect(conflictsIn([...agreed, stance('desnz', 'opposes')], TODAY)).toEqual([
    { topic: 'rail', supports: ['dft'], opposes: ['desnz'] },
  ]);
  const stale = stance('desnz', 'opposes', '2026-08-01');
  expect(conflictsIn([...agreed, stale], TODAY)).toEqual([]);
});

test('nobody has said yet what they will say tomorrow', () => {
  expect(refuseStance('2026-11-25', TODAY)).toBe('stance_in_future');
  expect(refuseStance(TODAY, TODAY)).toBeNull();
});
