import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mandate, ROLES } from '#shared/people/mandate.policy.ts';
import { canDecideFor, canOpenRound, canReadReason, capacityFor } from './sign-off.policy.ts';

const OFFICES = ['greater-london', 'tees-valley'];
const anyMandates = fc.array(
  fc.record({ role: fc.constantFrom(...ROLES), officeId: fc.constantFrom(null, ...OFFICES) }),
  { maxLength: 4 },
);

test('only a holder or delegate of that very office decides, whatever else the person is', () => {
  fc.assert(
    fc.property(anyMandates, fc.constantFrom(...OFFICES), (mandates, officeId) => {
      const named = mandates.some(
        (m) => m.officeId === officeId && (m.role === 'holder' || m.role === 'delegate'),
      );
      expect(canDecideFor(mandates, officeId, 'p1')).toBe(named);
    }),
    { numRuns: 10_000 },
  );
});

test('who is both holder and delegate decides as holder', () => {
  const mandates: Mandate[] = [
    { officeId: 'tees-valley', role: 'delegate' },
    { officeId: 'tees-valley', role: 'holder' },
  ];
  expect(capacityFor(mandates, 'tees-valley', 'p1')).toBe('holder');
  expect(capacityFor(mandates, 'greater-london', 'p1')).toBeNull();
});

test('a delegate for named positions decides on no other', () => {
  const mandates: Mandate[] = [
    { officeId: 'tees-valley', role: 'delegate', positions: ['p1', 'p2'] },
  ];
  const capacities = ['p1', 'p2', 'p3'].map((id) => capacityFor(mandates, 'tees-valley', id));
  expect(capacities).toEqual(['delegate', 'delegate', null]);
});

test('the secretariat opens rounds and reads reasons; another office does neither', () => {
  const secretariat: Mandate[] = [{ officeId: null, role: 'secretariat' }];
  const other: Mandate[] = [{ officeId: 'greater-london', role: 'holder' }];
  expect([canOpenRound(secretariat), canReadReason(secretariat, 'tees-valley')]).toEqual([
    true,
    true,
  ]);
  expect([canOpenRound(other), canReadReason(other, 'tees-valley')]).toEqual([false, false]);
  expect(canReadReason(other, 'greater-london')).toBe(true);
});
