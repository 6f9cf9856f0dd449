import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';

const NO_RESERVATIONS: [] = [];

/** A round of three offices on version 1, sealed or not, until Thursday. */
async function aRound(options: { sealed?: boolean; threshold?: { kind: 'all' } } = {}) {
  const scene = await aFrozenPosition();
  const version = await scene.db.selectFrom('version').select('hash').executeTakeFirstOrThrow();
  const { roundId } = await scene.as(scene.secretariat).signOff.openRound({
    positionId: scene.positionId,
    versionNumber: 1,
    deadline: new Date('2026-11-26T17:00:00Z'),
    ...options,
  });
  type Said = Parameters<ReturnType<typeof scene.as>['signOff']['decide']>[0];
  return {
    ...scene,
    roundId,
    decide: (officeId: string, said: Partial<Said> = {}) =>
      scene.proved(scene.delegate(officeId)).decide({
        roundId,
        readHash: version.hash,
        officeId,
        choice: 'endorse',
        reservations: NO_RESERVATIONS,
        ...said,
      }),
    boardAs: (person: typeof scene.secretariat) => scene.as(person).signOff.board({ roundId }),
    close: () => scene.as(scene.secretariat).signOff.closeRound({ roundId }),
  };
}

type Scene = Awaited<ReturnType<typeof aRound>>;

async function wholeAs(scene: Scene, person: Scene['secretariat']) {
  const { rows } = await scene.boardAs(person);
  return Object.fromEntries(rows.map(({ officeId, whole }) => [officeId, whole]));
}

test('a sealed round shows an office its own decision and the count, and everything when it closes', async () => {
  await using scene = await aRound({ sealed: true });
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley', { choice: 'decline', reason: 'Too weak.' });

  expect(await wholeAs(scene, scene.delegate('tees-valley'))).toEqual({
    'greater-manchester': 'sealed',
    'tees-valley': 'declines',
    'west-yorkshire': 'sealed',
  });
  expect(await wholeAs(scene, scene.secretariat)).toEqual({
    'greater-manchester': 'no_reply',
    'tees-valley': 'answered',
    'west-yorkshire': 'answered',
  });
  expect((await scene.boardAs(scene.delegate('tees-valley'))).answered).toBe(2);

  await scene.close();

  expect(await wholeAs(scene, scene.delegate('greater-manchester'))).toEqual({
    'greater-manchester': 'no_reply',
    'tees-valley': 'declines',
    'west-yorkshire': 'endorses',
  });
});

/** That one more has answered, and when, is what a sealed round does tell. */
function withoutTheCount(said: string): string {
  return said
    .replace(/"(answered|heard|decided)":\d+/g, '"$1"')
    .replace(/"lastEvent":"[a-z._]+"/g, '"lastEvent"');
}

test('until a sealed round closes no answer of the position says who decided what', async () => {
  await using scene = await aRound({ sealed: true });
  const other = scene.as(scene.delegate('greater-manchester'));
  const answers = () =>
    Promise.all([
      other.positions.show({ positionId: scene.positionId }),
      other.positions.list({}),
      other.positions.home(),
      other.signOff.decisionPage(scene),
    ]).then((said) => withoutTheCount(JSON.stringify(said)));
  const before = await answers();

  await scene.decide('tees-valley', { choice: 'decline', reason: 'Too weak.' });

  expect(await answers()).toBe(before);
  const { entries } = await other.ledger.page({});
  expect(entries[0]).toMatchObject({
    type: 'decision.sealed',
    officeName: null,
    actorName: null,
    choice: null,
  });
});

test('a condition waits unseen, counts when it is met at the close, and else was never heard', async () => {
  await using scene = await aRound();
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley', { condition: { kind: 'office', officeId: 'west-yorkshire' } });
  await scene.decide('greater-manchester', { condition: { kind: 'offices', count: 3 } });
  const before = await wholeAs(scene, scene.secretariat);

  const closed = await scene.close();

  expect(before).toMatchObject({ 'tees-valley': 'no_reply', 'greater-manchester': 'no_reply' });
  expect(closed).toMatchObject({ asked: 3, decided: 3, endorsed: 3 });
  expect(await wholeAs(scene, scene.delegate('west-yorkshire'))).toEqual({
    'greater-manchester': 'endorses',
    'tees-valley': 'endorses',
    'west-yorkshire': 'endorses',
  });
});

test('an unmet condition is told to its office alone, and is no refusal', async () => {
  await using scene = await aRound();
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley', {
    condition: { kind: 'office', officeId: 'greater-manchester' },
  });

  const closed = await scene.close();
  const own = await scene.as(scene.delegate('tees-valley')).signOff.decisionPage(scene);

  expect(closed).toMatchObject({ asked: 3, decided: 1, endorsed: 1 });
  expect(await wholeAs(scene, scene.secretariat)).toMatchObject({ 'tees-valley': 'no_reply' });
  expect('offices' in own && own.offices).toMatchObject([
    { standing: 'conditional', decision: { condition: { kind: 'office' } } },
  ]);
});

test('a letter goes only when as many offices sign as the round asks for', async () => {
  await using scene = await aRound({ threshold: { kind: 'all' } });
  await scene.decide('west-yorkshire');
  await scene.close();
  await scene.db
    .insertInto('position_addressee')
    .values({ position_id: scene.positionId, post_id: 'transport-secretary', place: 1 })
    .execute();

  const preview = await scene
    .as(scene.secretariat)
    .letters.preview({ positionId: scene.positionId, number: 1 });

  expect(preview.refusal).toBe('threshold_not_met');
});

test('a round that opens later takes no decision before', async () => {
  await using scene = await aFrozenPosition();
  const version = await scene.db.selectFrom('version').select('hash').executeTakeFirstOrThrow();
  const { roundId } = await scene.as(scene.secretariat).signOff.openRound({
    positionId: scene.positionId,
    versionNumber: 1,
    opensAt: new Date('2026-11-25T09:00:00Z'),
    deadline: new Date('2026-11-26T17:00:00Z'),
  });
  const decide = () =>
    scene
      .proved(scene.delegate('tees-valley'))
      .decide({
        roundId,
        readHash: version.hash,
        officeId: 'tees-valley',
        choice: 'endorse',
        reservations: [],
      })
      .then(
        () => 'recorded',
        (error) => error.cause.code,
      );

  const early = await decide();
  scene.setNow('2026-11-25T09:00:00Z');

  expect([early, await decide()]).toEqual(['round_not_open_yet', 'recorded']);
});
