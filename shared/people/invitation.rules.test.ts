import { expect, test } from 'vitest';
import { expiryOf, isOpen } from './invitation.rules.ts';

const now = new Date('2026-11-24T10:00:00Z');
const fresh = { expiresAt: expiryOf(now), acceptedAt: null, revokedAt: null };

test('an invitation is open for fourteen days', () => {
  expect(isOpen(fresh, now)).toBe(true);
  expect(isOpen(fresh, new Date('2026-12-08T22:00:00Z'))).toBe(true);
  expect(isOpen(fresh, new Date('2026-12-09T00:00:00Z'))).toBe(false);
});

test('an invitation that was accepted or revoked is closed', () => {
  expect(isOpen({ ...fresh, acceptedAt: now }, now)).toBe(false);
  expect(isOpen({ ...fresh, revokedAt: now }, now)).toBe(false);
});
