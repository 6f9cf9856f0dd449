import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { verifyLedger } from './verify.ts';

/**
 * Three offices endorsed, one on a condition that was met; one withdrew, and joined the letter after
 * it went.
 */
async function aFullLedger() {
  const scene = await aFrozenPosition(['transport-secretary']);
  const round = await scene.openRound();
  const secretariat = scene.as(scene.secretariat);
  const decide = (officeId: string, condition?: { kind: 'offices'; count: number }) =>
    scene.proved(scene.delegate(officeId)).decide({
      ...round,
      officeId,
      choice: 'endorse',
      reservations: [],
      ...(condition && { condition }),
    });
  await decide('greater-manchester');
  await decide('tees-valley', { kind: 'offices', count: 2 });
  const { decisionId } = await decide('west-yorkshire');
  await scene.proved(scene.delegate('west-yorkshire')).withdraw({ decisionId });
  await secretariat.signOff.closeRound(round);
  const { letterId, letterHash: readHash } = await secretariat.letters.issue({
    positionId: scene.positionId,
    versionNumber: 1,
    dated: '2026-11-24',
  });
  const officeId = 'west-yorkshire';
  await scene.proved(scene.delegate(officeId)).join({ letterId, officeId, readHash });
  return scene;
}

test('withdrawals, conditions met, letters and late signatures are proved with the ledger', async () => {
  await using scene = await aFullLedger();

  expect(await verifyLedger(scene.db)).toMatchObject({ versions: 1, decisions: 3 });
});

const TAMPERING = {
  'a withdrawal is deleted': ['delete from withdrawal', 'Withdrawal', 'is gone'],
  'a withdrawal is invented': [
    `insert into withdrawal select id, person_id, holder_id, capacity, null, now() from decision
      where office_id = 'greater-manchester'`,
    'Withdrawal',
    'knows nothing',
  ],
  'a withdrawal is dated back': [
    "update withdrawal set withdrawn_at = withdrawn_at - interval '1 hour'",
    'Withdrawal',
    'differs',
  ],
  'a withdrawal is given a reason': [
    "update withdrawal set reason = 'Pressed'",
    'Withdrawal',
    'differs',
  ],
  'a condition is made to be unmet': ['delete from released_condition', 'Condition', 'is gone'],
  'a condition is made to be met': [
    `insert into released_condition select id, now() from decision
      where office_id = 'greater-manchester'`,
    'Condition',
    'knows nothing',
  ],
  'an objection to an editorial change is invented': [
    `insert into editorial_objection select round_id, office_id, person_id, now() from decision limit 1`,
    'Objection',
    'knows nothing',
  ],
  'a sent letter is reworded': [
    "update letter set content = replace(content::text, 'Fares rose', 'Fares fell')::jsonb",
    'Letter',
    'was changed',
  ],
  'a signature is struck from a sent letter': [
    `update letter set content = jsonb_set(content, '{signatures}', (content -> 'signatures') - 0)`,
    'Letter',
    'was changed',
  ],
  'a sent letter is given another hash': [
    "update letter set letter_hash = repeat('a', 64)",
    'Letter',
    'was changed',
  ],
  'a late signature is deleted': ['delete from joining', 'Addendum', 'is gone'],
  'a late signature is put in another’s name': [
    "update joining set line = 'Somebody else'",
    'Addendum',
    'differs',
  ],
} satisfies Record<string, [string, string, string]>;

test.each(Object.entries(TAMPERING))(
  'as the database’s owner: %s, and it is told',
  async (_, [statement, where, fault]) => {
    await using scene = await aFullLedger();

    await scene.asOwner(statement);

    const { broken } = { broken: '', ...(await verifyLedger(scene.db)) };
    expect(broken.startsWith(where)).toBe(true);
    expect(broken).toContain(fault);
  },
);
