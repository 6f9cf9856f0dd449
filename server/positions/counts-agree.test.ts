import { expect, test } from 'vitest';
import { changeMayorSoon, reElect } from '#tests/fixtures/change-of-mayor.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { aSilentRound } from '#tests/fixtures/silent-round.ts';

const OFFICE = 'tees-valley';

type Scene = Awaited<ReturnType<typeof aFrozenPosition>>;
type Round = { roundId: string; readHash: string };

/** A round of three offices, of which one has answered. */
async function aRound() {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  await decide(scene, round, 'greater-manchester');
  return { ...scene, round };
}

const endorsing = () => ({ choice: 'endorse' as const, reservations: [] });

async function decide(scene: Scene, round: Round, officeId: string) {
  await scene.proved(scene.delegate(officeId)).decide({ ...round, officeId, ...endorsing() });
}

function tellByPhone(scene: Scene, round: Round, officeId = OFFICE) {
  const { signOff } = scene.as(scene.secretariat);
  return signOff.logByPhone({ ...round, officeId, ...endorsing() });
}

/** "x of y" as one person reads it on every page that says it. */
async function countsAs(scene: Scene, { roundId }: Round, person: ScenePerson) {
  const { positions, signOff } = scene.as(person);
  const { positionId } = scene;
  const list = await positions.list({ filter: 'live', page: 1 });
  const home = await positions.home();
  const story = await positions.show({ positionId });
  const open = await signOff.openRounds({});
  const board = await signOff.board({ roundId });
  const page = await signOff.decisionPage({ positionId });
  return {
    list: list.positions[0]?.round?.answered,
    home: home.positions[0]?.round?.answered,
    story: story.round?.answered,
    rounds: open.rounds[0]?.answered,
    board: board.answered,
    page: page.round && 'answered' in page ? page.answered : null,
  };
}

function everywhere(count: number) {
  return { list: count, home: count, story: count, rounds: count, board: count, page: count };
}

test('word by telephone is no answer anywhere until its office says the same', async () => {
  await using scene = await aRound();
  await tellByPhone(scene, scene.round);
  const counts = () => countsAs(scene, scene.round, scene.secretariat);
  const before = await counts();

  await decide(scene, scene.round, OFFICE);

  expect([before, await counts()]).toEqual([everywhere(1), everywhere(2)]);
});

test('in a round by silence word by telephone is no answer either', async () => {
  await using scene = await aSilentRound();
  await scene.decide('greater-manchester');
  await tellByPhone(scene, scene.round);

  expect(await countsAs(scene, scene.round, scene.secretariat)).toEqual(everywhere(1));
});

test('what a mayor before decided is no answer anywhere while it is held over', async () => {
  await using scene = await aSilentRound({ deadline: '2026-12-16T17:00:00Z' });
  await scene.decide('greater-manchester');
  await scene.decide(OFFICE);
  const before = await countsAs(scene, scene.round, scene.secretariat);

  await changeMayorSoon(scene, OFFICE);

  const after = await countsAs(scene, scene.round, scene.secretariat);
  expect([before, after]).toEqual([everywhere(2), everywhere(1)]);
});

test('a condition that waits is no answer, to its own office as little as to others', async () => {
  await using scene = await aRound();
  const condition = { kind: 'offices', count: 3 } as const;
  const deciding = { ...scene.round, officeId: OFFICE, ...endorsing(), condition };
  await scene.proved(scene.delegate(OFFICE)).decide(deciding);

  for (const person of [scene.secretariat, scene.official(OFFICE)]) {
    expect(await countsAs(scene, scene.round, person)).toEqual(everywhere(1));
  }
});

test('an office that was only heard by telephone is still asked, at home and on the story page', async () => {
  await using scene = await aRound();
  await tellByPhone(scene, scene.round);
  const { positions } = scene.as(scene.delegate(OFFICE));

  const { waiting } = await positions.home();
  const { step, undecided } = await positions.show({ positionId: scene.positionId });

  expect(waiting).toMatchObject([{ what: 'decide', officeId: OFFICE }]);
  expect([step, undecided]).toEqual(['decide', ['Tees Valley', 'West Yorkshire']]);
});

test('a round that has word by telephone alone is not signed off when it closes', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  await tellByPhone(scene, round);
  const api = scene.as(scene.secretariat);

  const closed = await api.signOff.closeRound(round);

  const states = ['drafting', 'signed_off'] as const;
  const listed = await Promise.all(
    states.map((filter) => api.positions.list({ filter, page: 1 }).then((l) => l.positions.length)),
  );
  const { waiting } = await api.positions.home();
  expect([closed.draftingOpen, listed]).toEqual([true, [1, 0]]);
  expect(waiting.filter(({ what }) => what === 'issue')).toEqual([]);
});

test('a round whose one endorsement is held over keeps its text for whoever may adopt it', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  await decide(scene, round, OFFICE);
  const { decisionId } = await scene.db
    .selectFrom('decision')
    .select('id as decisionId')
    .executeTakeFirstOrThrow();
  await reElect(scene, OFFICE);
  const api = scene.as(scene.secretariat);

  const closed = await api.signOff.closeRound(round);

  const issueAtHome = async () => {
    const { waiting } = await api.positions.home();
    return waiting.filter(({ what }) => what === 'issue' || what === 'await_signature');
  };
  const before = await issueAtHome();
  await scene.proved(scene.delegate(OFFICE)).answerHeldOver({ decisionId, answer: 'adopt' });
  expect(closed).toMatchObject({ endorsed: 0, draftingOpen: false });
  expect(before).toMatchObject([{ what: 'await_signature' }]);
  expect(await issueAtHome()).toMatchObject([{ what: 'issue' }]);
});
