import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  claimOf,
  commitmentState,
  isOverdue,
  type Move,
  needsEye,
  ruleOnCheck,
  ruleOnRecord,
  ruleOnReport,
} from './commitment.rules.ts';
import {
  CHECKS,
  COMMITMENT_STATES,
  type CommitmentState,
  MOVES,
  REPORTS,
  SAID,
  type Said,
} from './commitment.state.ts';

const TODAY = '2027-03-01';
const evidence = { on: TODAY };
const made = (...said: Said[]): Move[] =>
  said.map((each, at) => ({ id: `m${at}`, said: each, personId: 'sam' }));

/** One way to every state. */
const WAY: Record<CommitmentState, Said[]> = {
  not_checked: [],
  unmeasurable: ['unmeasurable'],
  on_track: ['on_track'],
  at_risk: ['at_risk'],
  delivered_to_confirm: ['delivered'],
  in_part_to_confirm: ['delivered_in_part'],
  contested: ['delivered', 'contested'],
  delivered: ['delivered', 'confirmed'],
  delivered_in_part: ['delivered_in_part', 'confirmed'],
  broken: ['broken'],
  reversed: ['reversed'],
  lapsed: ['lapsed'],
};

test('every move the table allows is allowed, and every other is refused', () => {
  for (const state of COMMITMENT_STATES) {
    const moves = made(...WAY[state]);
    expect(commitmentState(moves)).toBe(state);
    const claimId = claimOf(moves)?.id ?? 'none';
    const rulings = [
      ...REPORTS.map((said) => [said, ruleOnReport({ moves }, { said, evidence }, TODAY)] as const),
      ...CHECKS.map((said) => {
        const check = { said, claimId, evidence };
        return [said, ruleOnCheck({ moves, recordedBy: 'sam' }, check, 'ann', TODAY)] as const;
      }),
    ];
    for (const [said, ruling] of rulings) {
      const to = MOVES[state][said];
      expect(ruling, `${said} when ${state}`).toEqual(
        to ? { to } : { refused: 'commitment_moved_on' },
      );
    }
  }
});

test('however it goes, nothing is delivered unless the last word on a report of delivery confirms it', () => {
  const anything = fc.array(fc.constantFrom(...SAID), { maxLength: 12 });
  fc.assert(
    fc.property(anything, (tried) => {
      const heard: Said[] = [];
      for (const said of tried) {
        if (MOVES[commitmentState(heard.map((each) => ({ said: each })))][said]) heard.push(said);
      }
      const delivered = commitmentState(made(...heard)).match(/^delivered(_in_part)?$/) !== null;
      expect(delivered).toBe(heard.at(-1) === 'confirmed');
    }),
  );
});

test('nobody confirms what they reported or recorded; they may contest it', () => {
  const moves = made('delivered');
  const check = (said: 'confirmed' | 'contested', personId: string) =>
    ruleOnCheck({ moves, recordedBy: 'rob' }, { said, claimId: 'm0', evidence }, personId, TODAY);

  expect(check('confirmed', 'sam')).toEqual({ refused: 'own_claim' });
  expect(check('confirmed', 'rob')).toEqual({ refused: 'own_claim' });
  expect(check('contested', 'sam')).toEqual({ to: 'contested' });
  expect(check('confirmed', 'ann')).toEqual({ to: 'delivered' });
});

test('what somebody confirms is the report they read', () => {
  const moves = made('delivered', 'delivered_in_part');
  const check = { said: 'confirmed' as const, claimId: 'm0', evidence };

  expect(ruleOnCheck({ moves, recordedBy: 'sam' }, check, 'ann', TODAY)).toEqual({
    refused: 'claim_changed',
  });
});

test('what was contested needs new evidence before it can be confirmed', () => {
  const moves = made('delivered', 'contested');
  const check = { said: 'confirmed' as const, claimId: 'm0', evidence };

  expect(claimOf(moves)).toBeNull();
  expect(ruleOnCheck({ moves, recordedBy: 'sam' }, check, 'ann', TODAY)).toEqual({
    refused: 'commitment_moved_on',
  });
});

test('evidence of a day to come is none', () => {
  const report = { said: 'on_track' as const, evidence: { on: '2027-03-02' } };

  expect(ruleOnReport({ moves: [] }, report, TODAY)).toEqual({ refused: 'evidence_in_future' });
});

test('a commitment is overdue from the day after it was due, while it is owed', () => {
  const at = (state: CommitmentState, dueOn: string | null) => isOverdue({ state, dueOn }, TODAY);

  expect(at('on_track', TODAY)).toBe(false);
  expect(at('on_track', '2027-02-28')).toBe(true);
  expect(at('contested', '2027-02-28')).toBe(true);
  expect(at('not_checked', null)).toBe(false);
  expect(at('delivered_to_confirm', '2027-02-28')).toBe(false);
  expect(at('broken', '2027-02-28')).toBe(false);
});

test('somebody had better look at what is at risk, contested, late or due within four weeks', () => {
  const at = (state: CommitmentState, dueOn: string | null) => needsEye({ state, dueOn }, TODAY);

  expect(at('at_risk', null)).toBe(true);
  expect(at('contested', '2028-01-01')).toBe(true);
  expect(at('on_track', '2027-03-29')).toBe(true);
  expect(at('on_track', '2027-03-30')).toBe(false);
  expect(at('on_track', '2027-02-01')).toBe(true);
  expect(at('delivered_to_confirm', '2027-02-01')).toBe(false);
  expect(at('not_checked', null)).toBe(false);
});

const FACTS = {
  response: { kind: 'substantive' as const, receivedOn: '2026-12-10' },
  askIds: ['a', 'b'],
  postKnown: true,
};

test.each([
  [null, {}, {}],
  ['response_unknown', {}, { response: null }],
  ['reply_commits_nothing', {}, { response: { ...FACTS.response, kind: 'holding' as const } }],
  ['reply_oral', {}, { response: { ...FACTS.response, kind: 'oral' as const } }],
  [null, {}, { response: { ...FACTS.response, kind: 'correction' as const } }],
  ['ask_unknown', { askIds: ['a', 'c'] }, {}],
  ['addressee_unknown', {}, { postKnown: false }],
  ['due_before_reply', { dueOn: '2026-12-09' }, {}],
  [null, { dueOn: '2026-12-10' }, {}],
])('the rule on a new commitment says %s', (said, more, facts) => {
  const commitment = { dueOn: null, askIds: ['a'], ...more };

  expect(ruleOnRecord(commitment, { ...FACTS, ...facts })).toBe(said);
});
