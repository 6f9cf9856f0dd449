import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';

const OFFICE = 'tees-valley';
const BEFORE = 'Keep the £2 fare until April 2028.';
const DEADLINE = new Date('2026-11-27T17:00:00Z');

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

/** Tees Valley has endorsed version 1, drafting was reopened, and version 2 says `words`. */
async function aNextVersion(words: string, reserving = false) {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  const { signOff } = scene.as(scene.delegate(OFFICE));
  const api = {
    ...scene.proved(scene.delegate(OFFICE)),
    objectToEditorial: signOff.objectToEditorial,
  };
  await api.decide({
    ...round,
    officeId: OFFICE,
    choice: reserving ? 'endorse_with_reservations' : 'endorse',
    reservations: reserving ? [{ clauseId: 'a1', text: 'While the grant lasts.' }] : [],
  });
  const secretariat = scene.as(scene.secretariat).signOff;
  await secretariat.reopenDrafting(scene);
  await scene.freezeAnother(words);
  const { positionId } = scene;
  const open = (editorial: boolean) =>
    secretariat.openRound({ positionId, versionNumber: 2, deadline: DEADLINE, editorial });
  const rowOf = async (roundId: string) => {
    const { rows } = await secretariat.board({ roundId });
    return rows.find(({ officeId }) => officeId === OFFICE);
  };
  return { ...scene, api, open, rowOf };
}

test('white space and typography carry a decision over as a new dated entry', async () => {
  await using scene = await aNextVersion(BEFORE.replace(' until', '  until'));

  const { roundId, carried } = await scene.open(false);

  expect(carried).toBe(1);
  expect(await scene.rowOf(roundId)).toMatchObject({ whole: 'endorses' });
  const rows = await scene.db.selectFrom('decision').selectAll().orderBy('decided_at').execute();
  expect(rows.map(({ origin }) => origin).toSorted()).toEqual(['carried', 'made']);
  expect(new Set(rows.map(({ version_hash: hash }) => hash)).size).toBe(2);
  expect(await verifyLedger(scene.db)).toMatchObject({ versions: 2, decisions: 2 });
});

test('a reservation carried over is told of again, as the round it is carried into opens', async () => {
  await using scene = await aNextVersion(BEFORE.replace(' until', '  until'), true);
  const told = () => scene.db.selectFrom('notice').where('kind', '=', 'reserved').selectAll();
  const before = await told().execute();

  const { roundId, carried } = await scene.open(false);

  const after = (await told().execute()).filter((notice) => notice.round_id === roundId);
  expect([before.length, carried]).toEqual([1, 1]);
  expect(after).toMatchObject([{ office_id: null }]);
});

test('a change declared editorial is provisional for one working day, and then counts', async () => {
  await using scene = await aNextVersion('Keep the £2 fare on until April 2028.');

  const { roundId, carried } = await scene.open(true);
  const atFirst = await scene.rowOf(roundId);
  scene.setNow('2026-11-25T10:00:00Z');

  expect(carried).toBe(1);
  expect(atFirst).toMatchObject({ whole: 'provisional' });
  expect(await scene.rowOf(roundId)).toMatchObject({ whole: 'endorses' });
});

test('one office’s objection undoes what was carried, for all, and comes too late after the day', async () => {
  await using scene = await aNextVersion('Keep the £2 fare on until April 2028.');
  const { roundId } = await scene.open(true);
  const objectAs = (officeId: string) =>
    scene.as(scene.delegate(officeId)).signOff.objectToEditorial({ roundId, officeId });

  await objectAs('west-yorkshire');

  expect(await scene.rowOf(roundId)).toMatchObject({ whole: 'no_reply' });
  expect(await refusalOf(objectAs('greater-manchester'))).toBe('nothing_provisional');
});

test('nothing is carried that touches the substance, whatever anybody declares', async () => {
  await using scene = await aNextVersion('Keep the £3 fare until April 2028.');

  expect(await refusalOf(scene.open(true))).toBe('not_editorial');
  const { roundId, carried } = await scene.open(false);

  expect(carried).toBe(0);
  expect(await scene.rowOf(roundId)).toMatchObject({
    whole: 'no_reply',
    earlier: { versionNumber: 1 },
  });
});

test('a clause that somebody has a reservation on is never merely reworded', async () => {
  await using scene = await aNextVersion('Keep the £2 fare on until April 2028.', true);

  expect(await refusalOf(scene.open(true))).toBe('not_editorial');
});

test('an office whose decision was carried may still decide anew', async () => {
  await using scene = await aNextVersion('Keep the £2 fare on until April 2028.');
  const { roundId } = await scene.open(true);
  const version = await scene.db
    .selectFrom('version')
    .where('number', '=', 2)
    .select('hash')
    .executeTakeFirstOrThrow();

  await scene.api.decide({
    roundId,
    officeId: OFFICE,
    readHash: version.hash,
    choice: 'decline',
    reservations: [],
  });

  expect(await scene.rowOf(roundId)).toMatchObject({ whole: 'declines' });
});

test('what was told by telephone is provisional until its office says so itself', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const said = { ...round, officeId: OFFICE, choice: 'endorse' as const, reservations: [] };
  const secretariat = scene.as(scene.secretariat).signOff;
  const wholeNow = async () => {
    const { rows } = await secretariat.board(round);
    return rows.find(({ officeId }) => officeId === OFFICE)?.whole;
  };

  await secretariat.logByPhone(said);
  const logged = await wholeNow();
  await scene.proved(scene.delegate(OFFICE)).decide(said);

  expect([logged, await wholeNow()]).toEqual(['provisional', 'endorses']);
  expect(await refusalOf(secretariat.logByPhone(said))).toBe('already_decided');
});
