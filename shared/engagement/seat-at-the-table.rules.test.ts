import { expect, test } from 'vitest';
import {
  type Cell,
  cellOf,
  mayName,
  memberDays,
  parityOf,
  perMillion,
  refuseNothing,
  ruleOnConsent,
  spreadOf,
  totalOf,
} from './seat-at-the-table.rules.ts';
import {
  CONSENT_MOVES,
  CONSENT_MOVES_NAMED,
  CONSENT_STATES,
  NOTHING_MOVES,
  NOTHING_MOVES_NAMED,
  NOTHING_STATES,
} from './seat-at-the-table.state.ts';

const OCTOBER_ON = { from: '2026-10-01', to: '2027-01-01' };
const ALL_ALONG = [{ startsOn: '2021-05-10', endsOn: null }];

function reporting(...contacts: number[]): Cell[] {
  return contacts.map((count) => cellOf(count, true));
}

test('silence is not zero: a cell is reported, confirmed nothing, or not reported', () => {
  expect(cellOf(3, false)).toEqual({ kind: 'reported', contacts: 3 });
  expect(cellOf(0, true)).toEqual({ kind: 'nothing', contacts: 0 });
  expect(cellOf(0, false)).toEqual({ kind: 'not_reported', contacts: 0 });
  expect(totalOf([cellOf(0, false), cellOf(0, true)]).kind).toBe('nothing');
  expect(totalOf([cellOf(0, false), cellOf(0, false)]).kind).toBe('not_reported');
});

test('a day counts where the office was in the forum and had a mayor', () => {
  const joined = [{ startsOn: '2026-11-01', endsOn: null }];
  const vacantInDecember = [{ startsOn: '2021-05-10', endsOn: '2026-12-01' }];

  expect(memberDays(OCTOBER_ON, { memberships: ALL_ALONG, terms: ALL_ALONG })).toBe(92);
  expect(memberDays(OCTOBER_ON, { memberships: joined, terms: ALL_ALONG })).toBe(61);
  expect(memberDays(OCTOBER_ON, { memberships: joined, terms: vacantInDecember })).toBe(30);
  expect(memberDays(OCTOBER_ON, { memberships: [], terms: ALL_ALONG })).toBe(0);
});

test('nothing is told of fewer than five, nor where all say the same', () => {
  expect(spreadOf(reporting(1, 2, 3, 4))).toBeNull();
  expect(spreadOf([...reporting(1, 2, 3, 4), cellOf(0, false)])).toBeNull();
  expect(spreadOf(reporting(2, 2, 2, 2, 2))).toBeNull();
  expect(spreadOf(reporting(9, 0, 2, 5, 3))).toEqual({
    minimum: 0,
    median: 3,
    maximum: 9,
    reporting: 5,
  });
  expect(spreadOf(reporting(9, 0, 2, 5, 3, 4))?.median).toBe(3.5);
});

test('parity is one where the share of contacts is the share of days', () => {
  const share = (contacts: number, days: number) => ({ cell: cellOf(contacts, true), days });
  const others = [share(2, 92), share(2, 92), share(3, 92), share(1, 92)];

  expect(parityOf(share(2, 92), [share(2, 92), ...others])).toBe(1);
  expect(parityOf(share(2, 46), [share(2, 46), ...others])).toBe(1.8);
  expect(parityOf(share(2, 92), [share(2, 92), ...others.slice(1)])).toBeNull();
  expect(parityOf({ cell: cellOf(0, false), days: 92 }, others)).toBeNull();
});

test('for each million residents, where both are known', () => {
  expect(perMillion(cellOf(6, false), 2_400_000)).toBe(2.5);
  expect(perMillion(cellOf(0, true), 2_400_000)).toBe(0);
  expect(perMillion(cellOf(0, false), 2_400_000)).toBeNull();
  expect(perMillion(cellOf(6, false), null)).toBeNull();
});

test('one office that does not consent keeps every name away', () => {
  expect(mayName(['a', 'b'], ['a', 'b', 'c'])).toBe(true);
  expect(mayName(['a', 'b'], ['a'])).toBe(false);
  expect(mayName([], [])).toBe(false);
});

test('every move the tables allow is allowed, and every other is refused', () => {
  for (const state of NOTHING_STATES) {
    for (const move of NOTHING_MOVES_NAMED) {
      const claimed = { quarter: '2026-Q3', contacts: 0, confirmed: state === 'confirmed' };
      const allowed = refuseNothing(claimed, move, '2026-11-24') === null;
      expect(allowed, `${move} when ${state}`).toBe(NOTHING_MOVES[state][move] !== undefined);
    }
  }
  for (const state of CONSENT_STATES) {
    for (const move of CONSENT_MOVES_NAMED) {
      const ruling = ruleOnConsent(state === 'on', move);
      const led = 'given' in ruling ? (ruling.given ? 'on' : 'off') : undefined;
      expect(led, `${move} when ${state}`).toBe(CONSENT_MOVES[state][move]);
    }
  }
});

test('that there was nothing is said of a quarter that is over, and where nothing was logged', () => {
  const claimed = { quarter: '2026-Q4', contacts: 0, confirmed: false };
  expect(refuseNothing(claimed, 'confirm', '2026-12-31')).toBe('quarter_not_over');
  expect(refuseNothing({ ...claimed, contacts: 1 }, 'confirm', '2027-01-01')).toBe(
    'contacts_logged',
  );
});
