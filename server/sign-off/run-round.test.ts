import { expect, test } from 'vitest';
import { aFrozenPosition, COALITION } from '#tests/fixtures/frozen-position.ts';

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

const WEDNESDAY = new Date('2026-11-25T17:00:00Z');

test('a round asks every office with a mayor today, names those left out, and locks the draft', async () => {
  await using scene = await aFrozenPosition();
  await scene.db
    .updateTable('holder')
    .set({ ends_on: '2026-11-20' })
    .where('office_id', '=', 'tees-valley')
    .where('ends_on', 'is', null)
    .execute();
  const api = scene.as(scene.secretariat);
  const { positionId } = scene;

  const opened = await api.signOff.openRound({ positionId, versionNumber: 1, deadline: WEDNESDAY });

  expect(opened).toMatchObject({
    number: 1,
    asked: 2,
    warnings: { notWorkingDay: false, beforeElection: [] },
  });
  expect(opened.leftOut.map(({ officeId }) => officeId)).toEqual(['tees-valley']);
  const document = await scene.db.selectFrom('document').selectAll().executeTakeFirstOrThrow();
  expect(document.locked_at).toEqual(scene.now());
  const entry = await scene.db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('type', '=', 'round.opened')
    .select('payload')
    .executeTakeFirstOrThrow();
  expect(entry.payload).toMatchObject({
    asked: ['greater-manchester', 'west-yorkshire'],
    leftOut: ['tees-valley'],
    deadline: WEDNESDAY.toISOString(),
  });
});

test('only the newest version is put to the offices, in one round at a time, by the secretariat', async () => {
  await using scene = await aFrozenPosition();
  await scene.freezeAnother('Keep the £2 fare for good.');
  const { positionId } = scene;
  const open = (person: typeof scene.secretariat, versionNumber: number, deadline = WEDNESDAY) =>
    refusalOf(scene.as(person).signOff.openRound({ positionId, versionNumber, deadline }));

  const outcomes = [
    await open(scene.delegate('west-yorkshire'), 2),
    await open(scene.delegate('greater-london'), 2),
    await open(scene.secretariat, 1),
    await open(scene.secretariat, 2, scene.now()),
    await open(scene.secretariat, 2, new Date('2027-06-01T12:00:00Z')),
  ];
  const atOnce = await Promise.all([open(scene.secretariat, 2), open(scene.secretariat, 2)]);

  expect(outcomes).toEqual([
    'secretariat_only',
    'NOT_FOUND',
    'not_newest_version',
    'deadline_not_in_future',
    'deadline_too_far',
  ]);
  expect(atOnce.sort()).toEqual(['done', 'round_already_open']);
});

test('a round somebody endorsed closes with its text locked; one nobody endorsed opens it again', async () => {
  await using scene = await aFrozenPosition();
  const api = scene.as(scene.secretariat);
  const locked = async () =>
    (await scene.db.selectFrom('document').select('locked_at').executeTakeFirstOrThrow())
      .locked_at !== null;

  const first = await scene.openRound();
  const closed = await api.signOff.closeRound(first);
  const afterNobody = await locked();
  const second = await scene.openRound();
  await scene
    .proved(scene.delegate('west-yorkshire'))
    .decide({ ...second, officeId: 'west-yorkshire', choice: 'endorse', reservations: [] });
  const endorsed = await api.signOff.closeRound(second);

  expect(closed).toEqual({ asked: 3, decided: 0, endorsed: 0, draftingOpen: true });
  expect(afterNobody).toBe(false);
  expect(endorsed).toEqual({ asked: 3, decided: 1, endorsed: 1, draftingOpen: false });
  expect(await locked()).toBe(true);
  expect(await refusalOf(api.signOff.closeRound(second))).toBe('round_closed');
});

test('reopening drafting supersedes the round: nothing more is decided, and offices decide again', async () => {
  await using scene = await aFrozenPosition();
  const api = scene.as(scene.secretariat);
  const office = scene.proved(scene.delegate('west-yorkshire'));
  const { positionId } = scene;
  const first = await scene.openRound();
  const decision = { officeId: 'west-yorkshire', choice: 'endorse' as const, reservations: [] };
  await office.decide({ ...first, ...decision });

  await api.signOff.reopenDrafting({ positionId });
  const late = await refusalOf(
    scene
      .proved(scene.delegate('tees-valley'))
      .decide({ ...first, ...decision, officeId: 'tees-valley' }),
  );
  const again = await refusalOf(api.signOff.reopenDrafting({ positionId }));
  await scene.freezeAnother('Keep the £2 fare for good.');
  const second = await scene.openRound();
  const page = await scene
    .as(scene.delegate('west-yorkshire'))
    .signOff.decisionPage({ positionId });

  expect([late, again]).toEqual(['round_superseded', 'drafting_open']);
  expect(page.round?.versionHash).toBe(second.readHash);
  expect('offices' in page && page.offices).toMatchObject([
    { asked: true, decision: null, earlier: { versionNumber: 1, choice: 'endorse' } },
  ]);
});

test('a decision cannot slip in while its round is being closed', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const api = scene.as(scene.secretariat);
  const decisions = COALITION.map((officeId) =>
    refusalOf(
      scene
        .proved(scene.delegate(officeId))
        .decide({ ...round, officeId, choice: 'endorse', reservations: [] }),
    ),
  );

  const [closed, ...outcomes] = await Promise.all([api.signOff.closeRound(round), ...decisions]);

  const recorded = outcomes.filter((outcome) => outcome === 'done');
  expect(closed.decided).toBe(recorded.length);
  expect(new Set([...outcomes, 'done', 'round_closed'])).toEqual(new Set(['done', 'round_closed']));
});
