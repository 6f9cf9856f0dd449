import { expect, test } from 'vitest';
import { nextStep } from './next-step.rules.ts';

const SECRETARIAT = { secretariat: true, decides: false, officeUndecided: false };
const DELEGATE = { secretariat: false, decides: true, officeUndecided: true };
const OFFICIAL = { secretariat: false, decides: false, officeUndecided: true };
const DONE = { secretariat: false, decides: false, officeUndecided: false };

test('in a round each person is told their own part', () => {
  const steps = [SECRETARIAT, DELEGATE, OFFICIAL, DONE].map((viewer) =>
    nextStep('in_sign_off', viewer, 'running'),
  );

  expect(steps).toEqual(['chase_offices', 'decide', 'prepare_decision', 'await_offices']);
});

test('after the deadline nobody is asked to decide, and the secretariat closes', () => {
  expect(nextStep('in_sign_off', DELEGATE, 'over')).toBe('await_offices');
  expect(nextStep('in_sign_off', SECRETARIAT, 'over')).toBe('close_round');
});

test('a silence is closed by nobody, and an office may answer until it is recorded', () => {
  expect(nextStep('in_sign_off', SECRETARIAT, 'silent')).toBe('await_silence');
  expect(nextStep('in_sign_off', DELEGATE, 'silent')).toBe('decide');
});

test('between rounds the secretariat acts and offices know what they wait for', () => {
  expect(nextStep('frozen', SECRETARIAT, 'running')).toBe('open_round');
  expect(nextStep('frozen', DONE, 'running')).toBe('await_round');
  expect(nextStep('issued', SECRETARIAT, 'running')).toBe('log_reply');
  expect(nextStep('issued', DONE, 'running')).toBe('await_government');
});
