import { expect, test } from 'vitest';
import { conditionsMet, isSigning, type LastDecision, standingOf } from './standing.rules.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-25T10:00:00Z');
const ENDORSED: LastDecision = {
  decisionId: 'd1',
  choice: 'endorse',
  counts: true,
  origin: 'made',
  finalAt: null,
  decidedFor: 'mayor',
  holderId: 'mayor',
};
const SILENT: LastDecision = {
  ...ENDORSED,
  decisionId: null,
  choice: null,
  counts: null,
  origin: null,
  decidedFor: null,
};

test('each thing that keeps a decision from counting has a name of its own', () => {
  const standings = [
    SILENT,
    ENDORSED,
    { ...ENDORSED, counts: false },
    { ...ENDORSED, origin: 'by_phone' as const },
    { ...ENDORSED, origin: 'carried' as const, finalAt: LATER },
    { ...ENDORSED, origin: 'carried' as const, finalAt: NOW },
    { ...ENDORSED, holderId: 'successor' },
    { ...ENDORSED, holderId: null },
  ].map((last) => standingOf(last, NOW));

  expect(standings).toEqual([
    'none',
    'decided',
    'conditional',
    'provisional',
    'provisional',
    'decided',
    'held_over',
    'held_over',
  ]);
});

test('only an endorsement that stands puts a name under the letter', () => {
  const signing = (['endorse', 'endorse_with_reservations', 'abstain', 'decline'] as const).map(
    (choice) => isSigning({ ...ENDORSED, choice }, NOW),
  );

  expect(signing).toEqual([true, true, false, false]);
  expect(isSigning({ ...ENDORSED, holderId: 'successor' }, NOW)).toBe(false);
});

test('conditions are met among those who sign, and what is provisional or held over lends none', () => {
  const office = (officeId: string, last: Partial<LastDecision>, count: number | null = null) => ({
    ...ENDORSED,
    ...last,
    decisionId: officeId,
    officeId,
    party: officeId,
    condition: count === null ? null : ({ kind: 'offices', count } as const),
  });
  const conditional = { counts: false };

  const three = [office('a', {}), office('b', conditional, 3), office('c', conditional, 2)];
  expect(conditionsMet(three, NOW)).toEqual(['b', 'c']);

  const heldOver = office('a', { holderId: 'successor' });
  expect(conditionsMet([heldOver, ...three.slice(1)], NOW)).toEqual([]);
  const byPhone = office('a', { origin: 'by_phone' });
  expect(conditionsMet([byPhone, office('b', conditional, 2)], NOW)).toEqual([]);
});
