import { expect, test } from 'vitest';
import {
  type Chain,
  clearanceState,
  decidedWithoutClearance,
  earlierPreparation,
  type NextStep,
  preparationOf,
  ruleOnStep,
  whoIsNext,
} from './clearance.rules.ts';
import {
  CLEARANCE_MOVES,
  CLEARANCE_STATES,
  type ClearanceMove,
  MOVES,
  type StepKind,
} from './clearance.state.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const HASH = 'ab'.repeat(32);
const OLDER = 'cd'.repeat(32);

function step(kind: StepKind, versionHash = HASH, at = NOW) {
  return { id: `${kind}-${versionHash.slice(0, 2)}`, kind, versionHash, at };
}

const STEPS = {
  none: [],
  prepared: [step('prepared')],
  cleared: [step('prepared'), step('cleared')],
  returned: [step('prepared'), step('returned')],
  decided: [step('prepared')],
};

function chain(changed: Partial<Chain> = {}): Chain {
  const dates = { opensAt: null, closedAt: null, supersededAt: null };
  const round = { ...dates, deadline: new Date('2026-11-26T17:00:00Z'), clauseIds: ['a1'] };
  return { round, versionHash: HASH, asked: true, decided: false, steps: [], ...changed };
}

function taking(move: ClearanceMove): NextStep {
  return move === 'prepare'
    ? { move, readHash: HASH, choice: 'endorse', reservations: [] }
    : { move, preparationId: 'prepared-ab' };
}

test('every move the table allows is allowed, and every other is refused', () => {
  for (const state of CLEARANCE_STATES) {
    const standing = chain({ steps: STEPS[state], decided: state === 'decided' });
    expect(clearanceState(standing)).toBe(state);
    for (const move of CLEARANCE_MOVES) {
      const ruling = ruleOnStep(standing, taking(move), NOW);
      const led = 'to' in ruling ? ruling.to : undefined;
      expect(led, `${move} when ${state}`).toBe(MOVES[state][move]);
    }
  }
});

test('what was prepared on another text does not stand, and is offered as a start', () => {
  const older = chain({ steps: [step('prepared', OLDER), step('cleared', OLDER)] });

  expect(clearanceState(older)).toBe('none');
  expect(preparationOf(older)).toBeNull();
  expect(earlierPreparation(older)?.id).toBe('prepared-cd');
  expect(ruleOnStep(older, taking('clear'), NOW)).toEqual({ refused: 'nothing_prepared' });
  const anew = { ...older, steps: [...older.steps, step('prepared')] };
  expect(earlierPreparation(anew)).toBeNull();
});

test('what somebody clears is what they read', () => {
  const anew = { ...step('prepared'), id: 'newer' };
  const prepared = chain({ steps: [step('prepared'), anew] });

  expect(ruleOnStep(prepared, taking('clear'), NOW)).toEqual({ refused: 'preparation_changed' });
});

test('a preparation keeps to the rules of the decision it would become', () => {
  const preparing = (changed: object) =>
    ruleOnStep(chain(), { ...taking('prepare'), ...changed } as NextStep, NOW);
  const reservations = [{ clauseId: 'a1', text: 'word '.repeat(61) }];

  expect(preparing({ readHash: OLDER })).toEqual({ refused: 'version_differs' });
  expect(preparing({ choice: 'endorse_with_reservations' })).toEqual({
    refused: 'reservation_needed',
  });
  expect(preparing({ choice: 'endorse_with_reservations', reservations })).toEqual({
    refused: 'reservation_too_long',
  });
});

test('steps end with the round and its deadline, and are for offices that are asked', () => {
  const { round } = chain();
  const taken = (changed: Partial<Chain>, now = NOW) =>
    ruleOnStep(chain(changed), taking('prepare'), now);

  expect(taken({ round: { ...round, closedAt: NOW } })).toEqual({ refused: 'round_closed' });
  expect(taken({ round: { ...round, supersededAt: NOW } })).toEqual({
    refused: 'round_superseded',
  });
  expect(taken({}, round.deadline)).toEqual({ refused: 'deadline_passed' });
  expect(taken({ asked: false })).toEqual({ refused: 'office_not_asked' });
  const opensAt = new Date('2026-11-25T09:00:00Z');
  expect(taken({ round: { ...round, opensAt } })).toEqual({ to: 'prepared' });
});

test('a decision is without clearance unless the last step before it cleared this text', () => {
  const later = new Date('2026-11-24T11:00:00Z');
  const cleared = [step('prepared'), step('cleared')];
  const without = (steps: Chain['steps']) => decidedWithoutClearance(chain({ steps }), NOW);

  expect(without(cleared)).toBe(false);
  expect(without([])).toBe(true);
  expect(without([step('prepared'), step('cleared', HASH, later)])).toBe(true);
  expect(without([...cleared, step('returned')])).toBe(true);
  expect(without([step('prepared', OLDER), step('cleared', OLDER)])).toBe(true);
});

test('whoever is next is told, once, and nobody of what they did themselves', () => {
  const people = [
    { personId: 'ann', role: 'official' },
    { personId: 'cec', role: 'chief_executive' },
    { personId: 'cec', role: 'delegate' },
    { personId: 'dee', role: 'delegate' },
    { personId: 'may', role: 'holder' },
  ] as const;
  const next = (kind: StepKind, by: string, among: readonly (typeof people)[number][] = people) =>
    whoIsNext({ kind, by, preparedBy: 'ann' }, among).map(({ personId }) => personId);

  expect(next('prepared', 'ann')).toEqual(['cec']);
  expect(next('prepared', 'cec')).toEqual(['dee', 'may']);
  expect(next('cleared', 'cec')).toEqual(['dee', 'may']);
  expect(next('returned', 'dee')).toEqual(['ann']);
  expect(next('returned', 'ann')).toEqual([]);
  expect(next('prepared', 'ann', [people[4]])).toEqual(['may']);
});
