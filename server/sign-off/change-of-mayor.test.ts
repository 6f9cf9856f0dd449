import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import {
  callByElection,
  changeMayor,
  reElect,
  refusalOf,
} from '#tests/fixtures/change-of-mayor.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const OFFICE = 'tees-valley';
const OTHER = 'west-yorkshire';
type Condition = { kind: 'offices'; count: number };

/** A round, closed long after by hand, in which Tees Valley has decided. */
async function aDecision(condition?: Condition) {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  const { decisionId } = await scene.proved(scene.delegate(OFFICE)).decide({
    ...round,
    officeId: OFFICE,
    choice: 'endorse',
    reservations: [],
    ...(condition && { condition }),
  });
  return { ...scene, ...round, decisionId };
}
type Scene = Awaited<ReturnType<typeof aDecision>>;

const rowSeenBy = async (scene: Scene, person: Scene['secretariat']) => {
  const { rows } = await scene.as(person).signOff.board(scene);
  return rows.find(({ officeId }) => officeId === OFFICE);
};

const heldOverSeenBy = async (scene: Scene, person: Scene['secretariat']) =>
  (await scene.as(person).offices.show({ officeId: OFFICE })).heldOver;

test('what is held over is listed for the office alone, with the days left to answer', async () => {
  await using scene = await aDecision();
  await scene.as(scene.secretariat).signOff.closeRound(scene);

  await changeMayor(scene, OFFICE);

  const [held] = await heldOverSeenBy(scene, scene.official(OFFICE));
  expect(held).toMatchObject({
    decisionId: scene.decisionId,
    choice: 'endorse',
    counts: true,
    daysLeft: 28,
    lapsesOn: '2027-03-08',
    roundOpen: false,
  });
  expect(await heldOverSeenBy(scene, scene.secretariat)).toEqual([]);
  expect(await heldOverSeenBy(scene, scene.delegate(OTHER))).toEqual([]);
  scene.setNow('2027-03-09T10:00:00Z');
  expect(await heldOverSeenBy(scene, scene.official(OFFICE))).toEqual([]);
});

test('a mayor who is re-elected is asked at home, adopts with one call, and then it counts', async () => {
  await using scene = await aDecision();
  await scene.as(scene.secretariat).signOff.closeRound(scene);
  await reElect(scene, OFFICE);
  const api = scene.as(scene.delegate(OFFICE));
  const waiting = (await api.positions.home()).waiting.map(({ what }) => what);

  await scene
    .proved(scene.delegate(OFFICE))
    .answerHeldOver({ decisionId: scene.decisionId, answer: 'adopt' });

  expect(waiting).toContain('held_over');
  expect(await heldOverSeenBy(scene, scene.official(OFFICE))).toEqual([]);
  expect(await rowSeenBy(scene, scene.secretariat)).toMatchObject({ whole: 'endorses' });
  expect('broken' in (await verifyLedger(scene.db))).toBe(false);
});

test('a condition ends with the term of the mayor who set it, and nobody else hears of it', async () => {
  await using scene = await aDecision({ kind: 'offices', count: 3 });
  const before = await rowSeenBy(scene, scene.official(OTHER));
  await reElect(scene, OFFICE);
  const api = scene.proved(scene.delegate(OFFICE));

  const adopting = api.answerHeldOver({ decisionId: scene.decisionId, answer: 'adopt' });

  expect(await refusalOf(adopting)).toBe('condition_ended');
  expect(await rowSeenBy(scene, scene.official(OTHER))).toEqual(before);
  expect(await rowSeenBy(scene, scene.secretariat)).toMatchObject({ whole: 'no_reply' });
  expect(await rowSeenBy(scene, scene.official(OFFICE))).toMatchObject({ whole: 'held_over' });
  await scene.as(scene.secretariat).signOff.closeRound(scene);
  expect(await rowSeenBy(scene, scene.official(OTHER))).toMatchObject({ whole: 'no_reply' });
});

test('in a pre-election period an office decides only with a named clearance, which is recorded', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  await callByElection(scene, OFFICE, '2026-12-10');
  const api = scene.proved(scene.delegate(OFFICE));
  const choice = 'endorse' as const;
  const decision = { ...round, officeId: OFFICE, choice, reservations: [] };

  expect(await refusalOf(api.decide(decision))).toBe('election_clearance_needed');
  expect(await refusalOf(api.decide({ ...decision, electionClearance: '  ' }))).toBe(
    'election_clearance_needed',
  );
  const electionClearance = 'Ann Example, monitoring officer';
  await api.decide({ ...decision, electionClearance });

  const stored = await scene.db.selectFrom('decision').selectAll().executeTakeFirstOrThrow();
  expect(stored.election_clearance).toBe(electionClearance);
  expect('broken' in (await verifyLedger(scene.db))).toBe(false);
  await scene.asOwner(`update decision set election_clearance = 'Somebody else'`);
  expect(await verifyLedger(scene.db)).toMatchObject({
    broken: expect.stringMatching(/differs from what the ledger/),
  });
});

test.each(['adopt', 'refuse'] as const)(
  'before an election a new mayor can %s what is held over only with a named clearance',
  async (answer) => {
    await using scene = await aDecision();
    await scene.as(scene.secretariat).signOff.closeRound(scene);
    await reElect(scene, OFFICE);
    await callByElection(scene, OFFICE, '2027-03-11');
    const api = scene.proved(scene.delegate(OFFICE));
    const answering = { decisionId: scene.decisionId, answer };

    expect(await refusalOf(api.answerHeldOver(answering))).toBe('election_clearance_needed');
    const electionClearance = 'Ann Example, monitoring officer';
    await api.answerHeldOver({ ...answering, electionClearance });

    const stored = await scene.db
      .selectFrom('decision')
      .where('replaces', '=', scene.decisionId)
      .select('election_clearance')
      .executeTakeFirstOrThrow();
    expect(stored.election_clearance).toBe(electionClearance);
    expect('broken' in (await verifyLedger(scene.db))).toBe(false);
  },
);

test('a recorded by-election warns of a deadline in its period, on the board and as the round opens', async () => {
  await using scene = await aFrozenPosition();
  await callByElection(scene, OFFICE, '2026-12-10');

  const { positionId } = scene;
  const api = scene.as(scene.secretariat).signOff;

  const opened = await api.openRound({
    positionId,
    versionNumber: 1,
    deadline: new Date('2026-11-26T17:00:00Z'),
  });

  const near = [{ officeName: 'Tees Valley', pollOn: '2026-12-10' }];
  expect(opened.warnings.beforeElection).toEqual(near);
  const board = await api.board(opened);
  expect(board.warnings.beforeElection).toEqual(near);
});

test('the board names who is vacant or in a pre-election period, and who was asked stays asked', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  await callByElection(scene, OFFICE, '2026-12-10');
  await scene.as(scene.secretariat).offices.vacateSeat({
    officeId: OTHER,
    endsOn: '2026-11-24',
    howEnded: 'death',
    source: 'Statement of the authority',
    correcting: false,
  });

  const board = await scene.as(scene.secretariat).signOff.board(round);

  expect(board.seats.map(({ officeId, state }) => [officeId, state])).toEqual([
    [OFFICE, 'pre_election'],
    [OTHER, 'vacant'],
  ]);
  expect(board.rows).toHaveLength(3);
});

test('nothing is carried over for an office in its pre-election period', async () => {
  await using scene = await aDecision();
  await scene.as(scene.secretariat).signOff.reopenDrafting(scene);
  await scene.freezeAnother('Keep the  £2 fare until April 2028.');
  await callByElection(scene, OFFICE, '2026-12-10');

  const { roundId } = await scene.openRound();

  const { rows } = await scene.as(scene.secretariat).signOff.board({ roundId });
  expect(rows.find(({ officeId }) => officeId === OFFICE)).toMatchObject({ whole: 'no_reply' });
});

test('once its letter has gone a round stays as it was, whoever holds the office afterwards', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const { id: roundId } = await scene.db.selectFrom('round').select('id').executeTakeFirstOrThrow();
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  const answered = async () => {
    const { rows } = await api.signOff.board({ roundId });
    const { positions } = await api.positions.list({});
    const listed = positions.find((position) => position.positionId === positionId);
    return { board: rows.map(({ whole }) => whole), round: listed?.round };
  };
  const before = await answered();
  expect(before.round).toMatchObject({ answered: 2 });
  await changeMayor(scene, 'west-yorkshire');
  expect(await answered()).toEqual(before);
});
