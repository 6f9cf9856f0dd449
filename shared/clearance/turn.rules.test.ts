import { expect, test } from 'vitest';
import { type LastStep, turnOf } from './turn.rules.ts';

const OFFICE = { officeId: 'west-yorkshire', positionId: 'paper' };
const STEPS: readonly (LastStep | null)[] = [
  null,
  { kind: 'prepared', mine: false },
  { kind: 'returned', mine: false },
  { kind: 'returned', mine: true },
  { kind: 'cleared', mine: false },
];

function turnsOf(role: 'official' | 'chief_executive' | 'delegate', positions?: string[]) {
  const mandates = [{ officeId: OFFICE.officeId, role, ...(positions && { positions }) }];
  return STEPS.map((last) => turnOf(mandates, OFFICE, last));
}

test('each step of a clearance has one whose turn it is, and whoever decides is never told to wait', () => {
  expect(turnsOf('official')).toEqual(['prepare', null, 'prepare_anew', null, null]);
  expect(turnsOf('chief_executive')).toEqual(['prepare', 'clear', 'prepare_anew', null, null]);
  expect(turnsOf('delegate')).toEqual(['decide', 'decide', 'decide', 'decide', 'decide']);
});

test('a delegate for other positions, and somebody of another office, have no turn here', () => {
  expect(turnsOf('delegate', ['another'])).toEqual([null, null, null, null, null]);
  const elsewhere = [{ officeId: 'tees-valley', role: 'chief_executive' as const }];
  expect(turnOf(elsewhere, OFFICE, { kind: 'prepared', mine: false })).toBeNull();
});
