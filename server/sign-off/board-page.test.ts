import { expect, test } from 'vitest';
import { endorsementsOf } from '#db/sign-off/round.reads.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';

/** West Yorkshire reserves on ask 1 and says why; Tees Valley declines; Greater Manchester is silent. */
async function aRoundUnderWay() {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  await scene.proved(scene.delegate('west-yorkshire')).decide({
    ...round,
    officeId: 'west-yorkshire',
    choice: 'endorse_with_reservations',
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
    reason: 'Our budget.',
  });
  await scene
    .proved(scene.delegate('tees-valley'))
    .decide({ ...round, officeId: 'tees-valley', choice: 'decline', reservations: [] });
  return { ...scene, ...round };
}

test('the board says for each office and ask what was said, and silence stays silence', async () => {
  await using scene = await aRoundUnderWay();

  const board = await scene.as(scene.official('greater-manchester')).signOff.board(scene);

  expect(board.asks.map(({ label }) => label)).toEqual(['Ask 1', 'Ask 2']);
  expect(board.rows.map(({ officeId, whole, stances }) => [officeId, whole, ...stances])).toEqual([
    ['greater-manchester', 'no_reply', 'no_reply', 'no_reply'],
    ['tees-valley', 'declines', 'declines', 'declines'],
    ['west-yorkshire', 'reserves', 'reserves', 'endorses'],
  ]);
  expect(board.totals.asks[0]).toMatchObject({ reserves: 1, declines: 1, no_reply: 1 });
  expect(board.waiting).toEqual(['Greater Manchester']);
  expect(board.deadlineWords).toBe('in 2 working days (Thursday 26 November)');
});

test('an office’s reason is read by its own people and the secretariat alone', async () => {
  await using scene = await aRoundUnderWay();
  const reasons = async (person: typeof scene.secretariat) => {
    const { rows } = await scene.as(person).signOff.board(scene);
    return rows.map(({ reason }) => reason);
  };

  expect(await reasons(scene.secretariat)).toEqual([null, null, 'Our budget.']);
  expect(await reasons(scene.official('west-yorkshire'))).toEqual([null, null, 'Our budget.']);
  expect(await reasons(scene.delegate('tees-valley'))).toEqual([null, null, null]);
});

test('who is not of the coalition sees neither board nor text', async () => {
  await using scene = await aRoundUnderWay();
  const api = scene.as(scene.delegate('greater-london'));
  const { positionId, roundId } = scene;

  const outcomes = await Promise.allSettled([
    api.signOff.board({ roundId }),
    api.signOff.boardPage({ positionId }),
    api.signOff.decisionPage({ positionId }),
  ]);

  const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'NOT_FOUND' }) };
  expect(outcomes).toEqual([refused, refused, refused]);
});

test('the decision page carries the exact text, its hash, and the proof of what was decided', async () => {
  await using scene = await aRoundUnderWay();
  const { positionId } = scene;

  const page = await scene
    .as(scene.official('west-yorkshire'))
    .signOff.decisionPage({ positionId });

  const entry = await scene.db
    .selectFrom('ledger_entry')
    .where('office', '=', 'west-yorkshire')
    .select(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  expect(page.round).toMatchObject({ versionHash: scene.readHash, state: 'open', changes: null });
  expect('offices' in page && page.offices).toMatchObject([
    {
      officeId: 'west-yorkshire',
      canDecide: false,
      decision: { reason: 'Our budget.', proof: entry },
    },
  ]);
});

test('endorsements come from the newest round on the version that still stands', async () => {
  await using scene = await aRoundUnderWay();
  const { id } = await scene.db.selectFrom('version').select('id').executeTakeFirstOrThrow();

  const before = await endorsementsOf(scene.db, id, '2026-11-24');
  await scene.as(scene.secretariat).signOff.reopenDrafting(scene);

  expect(before.map(({ officeId, choice }) => [officeId, choice])).toEqual([
    ['tees-valley', 'decline'],
    ['west-yorkshire', 'endorse_with_reservations'],
  ]);
  expect(await endorsementsOf(scene.db, id, '2026-11-24')).toEqual([]);
});
