import { expect, test } from 'vitest';
import { addendumHash, ruleOnJoining } from './joining.rules.ts';

const HASH = 'a'.repeat(64);
const JOINING = {
  letterHash: HASH,
  readHash: HASH,
  signed: ['west-yorkshire'],
  officeId: 'tees-valley',
  holderId: 'mayor',
};

test('an office joins exactly the letter it read, once, and while it has a mayor', () => {
  const rulings = [
    ruleOnJoining(JOINING),
    ruleOnJoining({ ...JOINING, readHash: 'b'.repeat(64) }),
    ruleOnJoining({ ...JOINING, officeId: 'west-yorkshire' }),
    ruleOnJoining({ ...JOINING, holderId: null }),
  ].map((ruling) => ('refused' in ruling ? ruling.refused : 'joins'));

  expect(rulings).toEqual(['joins', 'letter_differs', 'already_signed', 'no_holder']);
});

test('an addendum has a hash of its own, which changes with the letter, the name and the day', async () => {
  const addendum = { letterHash: HASH, area: 'Tees Valley', line: 'A', joinedOn: '2026-11-24' };
  const hashes = await Promise.all([
    addendumHash(addendum),
    addendumHash({ ...addendum, letterHash: 'b'.repeat(64) }),
    addendumHash({ ...addendum, line: 'B' }),
    addendumHash({ ...addendum, joinedOn: '2026-11-25' }),
  ]);

  expect(new Set(hashes).size).toBe(4);
  expect(hashes[0]).not.toBe(HASH);
});
