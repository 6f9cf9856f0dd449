import { expect, test } from 'vitest';
import { refuseSharing, ruleOnAdoption, type Told } from './practice.rules.ts';

const TOLD: Told = {
  tried: 'March 2024 to June 2025',
  cost: '£40,000',
  notAgain: 'Starting without the operators.',
  effect: 'A tenth more passengers.',
  evidence: [{ title: 'Evaluation', source: 'https://example.org/evaluation' }],
};

test('what is shared says when, at what cost and what would not be repeated', () => {
  expect(refuseSharing(TOLD)).toBe(null);
  for (const name of ['tried', 'cost', 'notAgain'] as const) {
    expect(refuseSharing({ ...TOLD, [name]: null })).toBe('practice_incomplete');
  }
});

test('an effect is shared only with something that shows it; no effect needs nothing', () => {
  expect(refuseSharing({ ...TOLD, evidence: [] })).toBe('practice_effect_unproved');
  expect(refuseSharing({ ...TOLD, evidence: [], effect: null })).toBe(null);
});

test('another’s practice is adopted, adopted anew and withdrawn; one’s own is not adopted', () => {
  const of = (state: 'none' | 'adopted' | 'withdrawn') => ({ state, own: false });
  expect(ruleOnAdoption(of('none'), 'adopt')).toEqual({ to: 'adopted' });
  expect(ruleOnAdoption(of('adopted'), 'adopt')).toEqual({ to: 'adopted' });
  expect(ruleOnAdoption(of('adopted'), 'withdraw')).toEqual({ to: 'withdrawn' });
  expect(ruleOnAdoption(of('withdrawn'), 'withdraw')).toEqual({ refused: 'adoption_not_there' });
  expect(ruleOnAdoption({ state: 'none', own: true }, 'adopt')).toEqual({
    refused: 'practice_own',
  });
});
