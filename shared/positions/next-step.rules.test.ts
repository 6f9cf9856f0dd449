import { expect, test } from 'vitest';
import { nextStep } from './next-step.rules.ts';

const SECRETARIAT = { secretariat: true, decides: false, officeUndecided: false };
const DELEGATE = { secretariat: false, decides: true, officeUndecided: true };
const OFFICIAL = { secretariat: false, decides: false, officeUndecided: true };
const DONE = { secretariat: false, decides: false, officeUndecided: false };

test('in a round each person is told their own part', () => {
  const steps = [SECRETARIAT, DELEGATE, OFFICIAL, DONE].map((viewer) =>
    nextStep('in_sign_off', viewer, { phase: 'running', letterWait: null }),
  );

  expect(steps).toEqual(['chase_offices', 'decide', 'prepare_decision', 'await_offices']);
});

test('after the deadline nobody is asked to decide, and the secretariat closes', () => {
  expect(nextStep('in_sign_off', DELEGATE, { phase: 'over', letterWait: null })).toBe(
    'await_offices',
  );
  expect(nextStep('in_sign_off', SECRETARIAT, { phase: 'over', letterWait: null })).toBe(
    'close_round',
  );
});

test('a silence is closed by nobody, and an office may answer until it is recorded', () => {
  expect(nextStep('in_sign_off', SECRETARIAT, { phase: 'silent', letterWait: null })).toBe(
    'await_silence',
  );
  expect(nextStep('in_sign_off', DELEGATE, { phase: 'silent', letterWait: null })).toBe('decide');
});

test('between rounds the secretariat acts and offices know what they wait for', () => {
  expect(nextStep('frozen', SECRETARIAT, { phase: 'running', letterWait: null })).toBe(
    'open_round',
  );
  expect(nextStep('frozen', DONE, { phase: 'running', letterWait: null })).toBe('await_round');
  expect(nextStep('issued', SECRETARIAT, { phase: 'running', letterWait: null })).toBe('log_reply');
  expect(nextStep('issued', DONE, { phase: 'running', letterWait: null })).toBe('await_government');
});

test('a letter that waits is ready for nobody', () => {
  const until = new Date('2026-11-25T10:00:00Z');
  for (const viewer of [SECRETARIAT, DONE]) {
    const step = (letterWait: { for: 'reservations'; until: Date } | { for: 'signatures' }) =>
      nextStep('signed_off', viewer, { phase: 'running', letterWait });
    expect(step({ for: 'reservations', until })).toBe('await_hours');
    expect(step({ for: 'signatures' })).toBe('await_signature');
  }
});
