import { expect, test } from 'vitest';
import { ruleOnReinstatement, ruleOnSupersession, stateAfter } from './supersession.rules.ts';

const TODAY = '2026-11-24';
const standing = { id: 'fares', started: '2026-03', state: 'standing' } as const;
const superseded = { ...standing, state: 'superseded' } as const;
const later = { id: 'fares-again', started: '2026-09-01', state: 'standing' } as const;

test('a campaign is superseded once, by a decision or by a campaign that stands', () => {
  const by = { on: '2026-10-01', successor: later };
  expect(ruleOnSupersession(standing, by, TODAY)).toEqual({ to: 'superseded' });
  expect(ruleOnSupersession(standing, { ...by, successor: null }, TODAY)).toEqual({
    to: 'superseded',
  });
  expect(ruleOnSupersession(superseded, by, TODAY)).toEqual({ refused: 'already_superseded' });
});

test('nothing supersedes a campaign before it began, nor on a day still to come', () => {
  expect(ruleOnSupersession(standing, { on: '2026-02-28', successor: null }, TODAY)).toEqual({
    refused: 'superseded_before_start',
  });
  expect(ruleOnSupersession(standing, { on: '2026-11-25', successor: null }, TODAY)).toEqual({
    refused: 'day_in_future',
  });
});

test('no chain of campaigns closes into a circle', () => {
  const on = '2026-10-01';
  expect(ruleOnSupersession(standing, { on, successor: standing }, TODAY)).toEqual({
    refused: 'superseded_by_itself',
  });
  const passed = { ...later, state: 'superseded' } as const;
  expect(ruleOnSupersession(standing, { on, successor: passed }, TODAY)).toEqual({
    refused: 'successor_superseded',
  });
});

test('only what is superseded stands again', () => {
  expect(ruleOnReinstatement({ state: stateAfter('supersede') })).toEqual({ to: 'standing' });
  expect(ruleOnReinstatement({ state: stateAfter(null) })).toEqual({ refused: 'not_superseded' });
  expect(stateAfter('reinstate')).toBe('standing');
});
