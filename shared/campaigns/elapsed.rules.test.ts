import { expect, test } from 'vitest';
import { startToDecision } from './elapsed.rules.ts';

const MAY_DAYS = new Set(['2023-05-01', '2023-05-08']);
const letter = { kind: 'letter', happened: '2023-04-17' } as const;
const decision = { kind: 'government_decision', happened: '2023-05-11' } as const;

test('the first decision after the start is counted in working days, bank holidays left out', () => {
  const later = { kind: 'government_decision', happened: '2023-05-28' } as const;
  expect(
    startToDecision({ joint: true, started: '2023-04-17' }, [letter, later, decision], MAY_DAYS),
  ).toEqual({ from: '2023-04-17', to: '2023-05-11', workingDays: 16 });
});

test('nothing is counted from a month, for no joint campaign, or to an earlier decision', () => {
  const count = (campaign: { joint: boolean; started: string }) =>
    startToDecision(campaign, [letter, decision], MAY_DAYS);
  expect(count({ joint: true, started: '2023-04' })).toBeNull();
  expect(count({ joint: false, started: '2023-04-17' })).toBeNull();
  expect(count({ joint: true, started: '2023-05-11' })).toBeNull();
});
