import { expect, test } from 'vitest';
import { versionToIssue } from './issue.rules.ts';

const version = (number: number, signedOff: boolean, issuedAt: Date | null = null) => ({
  number,
  signedOff,
  issuedAt,
});
const SENT = new Date('2026-11-24');

test('the newest signed-off version that is not issued comes next', () => {
  expect(versionToIssue([version(3, false), version(2, true), version(1, true)])).toBe(2);
  expect(versionToIssue([version(2, true, SENT), version(1, true)])).toBe(1);
});

test('without one the newest is shown, with what stands in its way', () => {
  expect(versionToIssue([version(2, false), version(1, true, SENT)])).toBe(2);
});

test('nothing is left once the newest is issued', () => {
  expect(versionToIssue([version(2, true, SENT), version(1, false)])).toBeNull();
  expect(versionToIssue([])).toBeNull();
});
