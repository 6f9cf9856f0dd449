import { expect, test } from 'vitest';
import { lapseAlerts, refuseValue, stateOf, type WatchedValue } from './divergence.rules.ts';

const LOCAL: WatchedValue = {
  valueId: 'a',
  officeId: 'west-yorkshire',
  starts: '2026-01-01',
  ends: 'on',
  endsOn: '2027-03-31',
};
const alerted = (values: readonly WatchedValue[], today: string) =>
  lapseAlerts(values, today).map(({ valueId }) => valueId);

test('a local value is alerted from 60 days before it lapses to its last day', () => {
  expect(alerted([LOCAL], '2027-01-29')).toEqual([]);
  expect(alerted([LOCAL], '2027-01-30')).toEqual(['a']);
  expect(alerted([LOCAL], '2027-03-31')).toEqual(['a']);
  expect(alerted([LOCAL], '2027-04-01')).toEqual([]);
});

test('a national value is alerted too, unless the next national one goes on from it', () => {
  const national = { ...LOCAL, officeId: null };
  const goesOn = { valueId: 'b', starts: '2027-04-01', ends: 'open', endsOn: null } as const;
  const next: WatchedValue = { ...national, ...goesOn };
  const local: WatchedValue = { ...LOCAL, ...goesOn };
  expect(alerted([national], '2027-01-29')).toEqual([]);
  expect(alerted([national], '2027-01-30')).toEqual(['a']);
  expect(alerted([national, next], '2027-03-01')).toEqual([]);
  expect(alerted([national, local], '2027-03-01')).toEqual(['a']);
});

test('a value without a day to lapse on is not alerted', () => {
  const today = '2027-03-01';
  expect(alerted([{ ...LOCAL, ends: 'open', endsOn: null }], today)).toEqual([]);
  expect(alerted([{ ...LOCAL, ends: 'unknown', endsOn: null }], today)).toEqual([]);
});

test.each([
  ['goes on the day after', { starts: '2027-04-01' }, []],
  ['overlaps it', { starts: '2027-02-01' }, []],
  ['leaves a day between', { starts: '2027-04-02' }, ['a']],
  ['ends no later', { starts: '2027-02-01', ends: 'on', endsOn: '2027-03-31' }, ['a', 'b']],
  ['is of another office', { starts: '2027-04-01', officeId: 'tees-valley' }, ['a']],
  ['begins nobody knows when', { starts: null }, ['a']],
] as const)('a value of the office that %s', (_, changed, expected) => {
  const next: WatchedValue = { ...LOCAL, valueId: 'b', ends: 'open', endsOn: null, ...changed };
  expect(alerted([LOCAL, next], '2027-03-01')).toEqual(expected);
});

test('a value is coming, in force, lapsing or lapsed, and unknown where its end is', () => {
  const stands = (changed: Partial<WatchedValue>, today: string) =>
    stateOf({ ...LOCAL, ...changed }, today, today === '2027-03-01');
  expect(stands({}, '2025-12-31')).toBe('coming');
  expect(stands({}, '2026-06-01')).toBe('in_force');
  expect(stands({}, '2027-03-01')).toBe('lapsing');
  expect(stands({}, '2027-04-01')).toBe('lapsed');
  expect(stands({ starts: '2027', ends: 'unknown', endsOn: null }, '2026-11-24')).toBe('coming');
  expect(stands({ starts: '2025-01', ends: 'unknown', endsOn: null }, '2025-01-05')).toBe(
    'unknown',
  );
});

test('no value ends before it starts, and one that ends on a day names it', () => {
  expect(refuseValue({ ...LOCAL, endsOn: '2025-12-31' })).toBe('value_ends_before_start');
  expect(refuseValue({ ...LOCAL, endsOn: null })).toBe('value_end_needed');
  expect(refuseValue({ ...LOCAL, starts: '2027-03' })).toBe(null);
});
