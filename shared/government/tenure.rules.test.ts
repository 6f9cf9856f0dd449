import { expect, test } from 'vitest';
import { lineageOf } from './lineage.rules.ts';
import { churnOf, holdingOn, type Tenure } from './tenure.rules.ts';

const TODAY = '2026-11-24';
const MINISTRY = '2026-07-20';

function tenure(startsOn: string, endsOn: string | null, more: Partial<Tenure> = {}): Tenure {
  return {
    id: startsOn,
    personName: `Holder from ${startsOn}`,
    startsOn,
    endsOn,
    acting: false,
    asOf: '2026-09-28',
    confidence: 'high',
    ...more,
  };
}

test('the day a tenure ends is the first day of the next, or a vacant one', () => {
  const tenures = [tenure('2024-07-05', '2024-11-28'), tenure('2024-11-29', null)];

  const states = ['2024-11-27', '2024-11-28', '2024-11-29'].map(
    (day) => holdingOn(tenures, day, null).state,
  );

  expect(states).toEqual(['held', 'vacant', 'held']);
  expect(holdingOn(tenures, '2024-11-28', null)).toEqual({ state: 'vacant', since: '2024-11-28' });
});

test('somebody known only from before the ministry was formed is not shown as holding the post', () => {
  const known = tenure('2025-09-06', null, { asOf: '2026-06-19' });

  expect(holdingOn([known], TODAY, MINISTRY).state).toBe('unverified');
  expect(holdingOn([known], '2026-07-01', '2024-07-05').state).toBe('held');
  expect(holdingOn([{ ...known, asOf: '2026-07-20' }], TODAY, MINISTRY).state).toBe('held');
});

test('nobody the record is unsure of is shown as holding a post', () => {
  expect(
    holdingOn([tenure('2026-09-01', null, { confidence: 'low' })], TODAY, MINISTRY).state,
  ).toBe('unverified');
});

test('who acts is shown as acting', () => {
  expect(holdingOn([tenure('2026-09-01', null, { acting: true })], TODAY, MINISTRY).state).toBe(
    'acting',
  );
});

test('churn counts people once, and the median of the tenures that ended', () => {
  const tenures = [
    tenure('2016-01-01', '2018-01-01', { personName: 'A' }),
    tenure('2018-01-01', '2018-01-11', { personName: 'B' }),
    tenure('2018-01-11', '2018-01-31', { personName: 'A' }),
    tenure('2018-01-31', null, { personName: 'C' }),
  ];

  expect(churnOf(tenures, TODAY)).toEqual({
    holders: 3,
    tenures: 4,
    medianDays: 20,
    since: '2016-11-24',
    wholeWindow: true,
  });
});

test('churn says from when on the record counts, where it does not reach back ten years', () => {
  expect(churnOf([tenure('2024-07-05', null)], TODAY)).toMatchObject({
    since: '2024-07-05',
    wholeWindow: false,
    medianDays: null,
  });
  expect(churnOf([], TODAY)).toBeNull();
});

test('a lineage holds what came before and what came after, from wherever it is asked', () => {
  const departments = [
    { id: 'dclg', succeededBy: 'mhclg-2018' },
    { id: 'mhclg-2018', succeededBy: 'dluhc' },
    { id: 'dft', succeededBy: null },
    { id: 'dluhc', succeededBy: 'mhclg' },
    { id: 'mhclg', succeededBy: null },
  ];

  for (const id of ['dclg', 'dluhc', 'mhclg']) {
    expect(lineageOf(departments, id).map((each) => each.id)).toEqual([
      'dclg',
      'mhclg-2018',
      'dluhc',
      'mhclg',
    ]);
  }
  expect(lineageOf(departments, 'dft')).toEqual([departments[2]]);
});
