import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stanceOnClause, stanceOnWhole, tally, veilOver } from './board.rules.ts';
import { CHOICES } from './decision.state.ts';

const anyDecision = fc.option(
  fc.record({
    choice: fc.constantFrom(...CHOICES),
    reservations: fc.array(fc.record({ clauseId: fc.constantFrom(null, 'a1', 'a2') })),
  }),
  { nil: null },
);

test('silence, abstention and refusal are never shown as agreement to any ask', () => {
  fc.assert(
    fc.property(anyDecision, fc.constantFrom('a1', 'a2'), (decision, clauseId) => {
      const agreed = ['endorses', 'reserves'].includes(stanceOnClause(decision, clauseId));
      expect(agreed).toBe(decision?.choice.startsWith('endorse') ?? false);
    }),
    { numRuns: 10_000 },
  );
});

test('an office that reserves on one ask endorses the others', () => {
  const decision = {
    choice: 'endorse_with_reservations',
    reservations: [{ clauseId: 'a1' }],
  } as const;

  expect(stanceOnWhole(decision)).toBe('reserves');
  expect(stanceOnClause(decision, 'a1')).toBe('reserves');
  expect(stanceOnClause(decision, 'a2')).toBe('endorses');
});

test('a tally accounts for every office asked', () => {
  fc.assert(
    fc.property(fc.array(anyDecision), (decisions) => {
      const counted = tally(decisions.map(stanceOnWhole));
      expect(Object.values(counted).reduce((sum, count) => sum + count)).toBe(decisions.length);
    }),
    { numRuns: 1_000 },
  );
});

test('a sealed round tells other offices nothing and the secretariat who answered', () => {
  const open = { sealed: true, closed: false };
  const seen = (standing: 'none' | 'decided' | 'conditional', round = open) =>
    (['own', 'secretariat', 'other'] as const).map((eyes) => veilOver({ standing, round }, eyes));

  expect(seen('none')).toEqual([null, 'no_reply', 'sealed']);
  expect(seen('decided')).toEqual([null, 'answered', 'sealed']);
  expect(seen('conditional')).toEqual([null, 'no_reply', 'sealed']);
  expect(seen('decided', { sealed: true, closed: true })).toEqual([null, null, null]);
});

test('a condition that waits, or was not met, looks like no reply to everybody but its office', () => {
  for (const closed of [false, true]) {
    for (const eyes of ['secretariat', 'other'] as const) {
      const row = { round: { sealed: false, closed } };
      const waiting = veilOver({ ...row, standing: 'conditional' }, eyes);
      expect(waiting).toBe(veilOver({ ...row, standing: 'none' }, eyes));
    }
  }
});
