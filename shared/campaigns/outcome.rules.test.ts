import { expect, test } from 'vitest';
import { type OutcomeClaim, ruleOnOutcome } from './outcome.rules.ts';
import { outcomeClaim } from './outcome-words.rules.ts';

const TODAY = '2026-11-24';
const report = { kind: 'report_of_decision', quote: null } as const;
const claim = (words: Partial<OutcomeClaim>): OutcomeClaim => ({
  outcome: 'won',
  contribution: 'not_claimed',
  decidedOn: '2026-11-20',
  rivalExplanations: null,
  evidence: [report],
  ...words,
});

test('an outcome stands on a report of the decision', () => {
  expect(ruleOnOutcome(claim({}), TODAY)).toEqual({ allowed: true });
});

test('an outcome without evidence is refused', () => {
  const ruling = ruleOnOutcome(claim({ evidence: [] }), TODAY);
  expect(ruling).toEqual({ refused: 'outcome_needs_evidence' });
});

test('what is undecided needs no evidence and claims nothing', () => {
  const pending = claim({ outcome: 'pending', decidedOn: null, evidence: [] });
  expect(ruleOnOutcome(pending, TODAY)).toEqual({ allowed: true });
  expect(ruleOnOutcome({ ...pending, contribution: 'preceded' }, TODAY)).toEqual({
    refused: 'nothing_decided_to_claim',
  });
});

test('coverage of the campaign never counts as an outcome', () => {
  const ruling = ruleOnOutcome(claim({ evidence: [{ kind: 'coverage', quote: null }] }), TODAY);
  expect(ruling).toEqual({ refused: 'coverage_is_no_outcome' });
});

test('acknowledged needs the decision-maker’s own words, quoted', () => {
  const acknowledged = claim({ contribution: 'acknowledged' });
  expect(ruleOnOutcome(acknowledged, TODAY)).toEqual({ refused: 'claim_exceeds_evidence' });
  const unquoted = { kind: 'own_words', quote: ' ' } as const;
  expect(ruleOnOutcome({ ...acknowledged, evidence: [unquoted] }, TODAY)).toEqual({
    refused: 'claim_exceeds_evidence',
  });
  const quoted = { kind: 'own_words', quote: 'The mayors changed our minds.' } as const;
  expect(ruleOnOutcome({ ...acknowledged, evidence: [quoted] }, TODAY)).toEqual({ allowed: true });
});

test('a plausible contribution stands beside what else may explain the decision', () => {
  const plausible = claim({ contribution: 'plausibly_contributed' });
  expect(ruleOnOutcome(plausible, TODAY)).toEqual({ refused: 'rivals_unnamed' });
  expect(ruleOnOutcome({ ...plausible, rivalExplanations: 'Two objections.' }, TODAY)).toEqual({
    allowed: true,
  });
});

test('a decision cannot lie in the future', () => {
  expect(ruleOnOutcome(claim({ decidedOn: '2026-11-25' }), TODAY)).toEqual({
    refused: 'day_in_future',
  });
});

test('only an acknowledged win is a win by the campaign', () => {
  expect(outcomeClaim('won', 'plausibly_contributed')).toBe('Won');
  expect(outcomeClaim('won', 'acknowledged')).toBe('Won by the campaign');
});
