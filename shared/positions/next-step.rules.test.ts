import { expect, test } from 'vitest';
import { nextStep } from './next-step.rules.ts';

const SECRETARIAT = { secretariat: true, decides: false, officeUndecided: false };
const DELEGATE = { secretariat: false, decides: true, officeUndecided: true };
const OFFICIAL = { secretariat: false, decides: false, officeUndecided: true };
const DONE = { secretariat: false, decides: false, officeUndecided: false };

test('in a round each person is told their own part', () => {
  const steps = [SECRETARIAT, DELEGATE, OFFICIAL, DONE].map((viewer) =>
    nextStep('in_sign_off', viewer, false),
  );

  expect(steps).toEqual(['chase_offices', 'decide', 'prepare_decision', 'await_offices']);
});

test('after the deadline nobody is asked to decide, and the secretariat closes', () => {
  expect(nextStep('in_sign_off', DELEGATE, true)).toBe('await_offices');
  expect(nextStep('in_sign_off', SECRETARIAT, true)).toBe('close_round');
});

test('between rounds the secretariat acts and offices know what they wait for', () => {
  expect(nextStep('frozen', SECRETARIAT, false)).toBe('open_round');
  expect(nextStep('frozen', DONE, false)).toBe('await_round');
  expect(nextStep('issued', SECRETARIAT, false)).toBe('log_reply');
  expect(nextStep('issued', DONE, false)).toBe('await_government');
});
