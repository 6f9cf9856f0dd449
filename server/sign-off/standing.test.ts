import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';

const OFFICE = 'tees-valley';
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

/** A round in which Tees Valley has endorsed with a reservation. */
async function anEndorsement() {
  const scene = await aFrozenPosition();
  const round = await scene.openRound();
  const api = scene.proved(scene.delegate(OFFICE));
  const reservations = [{ clauseId: 'a1', text: 'While the grant lasts.' }];
  const choice = 'endorse_with_reservations' as const;
  const { decisionId } = await api.decide({ ...round, officeId: OFFICE, choice, reservations });
  const rowOf = async () => {
    const { rows } = await scene.as(scene.secretariat).signOff.board(round);
    return rows.find(({ officeId }) => officeId === OFFICE);
  };
  return { ...scene, ...round, api, decisionId, rowOf };
}

/** The office's mayor goes and another comes, on the day of the scene's clock. */
async function changeMayor(scene: Awaited<ReturnType<typeof anEndorsement>>, day = '2026-11-25') {
  await scene.db
    .updateTable('holder')
    .set({ ends_on: day })
    .where('office_id', '=', OFFICE)
    .where('ends_on', 'is', null)
    .execute();
  await scene.asOwner(`
    insert into holder (office_id, person_name, styled_name, title, party, starts_on,
        starts_precision, sources, as_of, confidence)
      values ('${OFFICE}', 'A Successor', 'A Successor, Mayor of Tees Valley', 'Mayor', 'None',
        '${day}', 'day', '[]', '${day}', 'high')
  `);
  scene.setNow(`${day}T10:00:00Z`);
}

test('an office withdraws what it said, and may decide again while the round is open', async () => {
  await using scene = await anEndorsement();

  await scene.api.withdraw({ decisionId: scene.decisionId, reason: 'The grant has gone.' });
  const after = await scene.rowOf();
  const again = await refusalOf(scene.api.withdraw({ decisionId: scene.decisionId }));
  await scene.api.decide({ ...scene, officeId: OFFICE, choice: 'abstain', reservations: [] });

  expect(after).toMatchObject({ whole: 'no_reply', choice: null });
  expect(again).toBe('decision_not_standing');
  expect(await scene.rowOf()).toMatchObject({ whole: 'abstains' });
  expect(await verifyLedger(scene.db)).toEqual({ entries: 6, versions: 1, decisions: 2 });
});

test('nobody withdraws for another office, nor for their own without a mandate to decide', async () => {
  await using scene = await anEndorsement();
  const { decisionId } = scene;
  const withdrawAs = (person: typeof scene.secretariat) =>
    refusalOf(scene.proved(person).withdraw({ decisionId }));

  expect([
    await withdrawAs(scene.delegate('west-yorkshire')),
    await withdrawAs(scene.official(OFFICE)),
    await withdrawAs(scene.secretariat),
    await withdrawAs(scene.delegate('greater-london')),
  ]).toEqual(['not_your_decision', 'not_your_decision', 'not_your_decision', 'NOT_FOUND']);
});

test('when the mayor changes a decision is held over, uncounted, until the successor adopts it', async () => {
  await using scene = await anEndorsement();
  await changeMayor(scene);
  const heldOver = await scene.rowOf();

  await scene.api.answerHeldOver({ decisionId: scene.decisionId, answer: 'adopt' });

  expect(heldOver).toMatchObject({ whole: 'held_over', choice: null });
  expect(await scene.rowOf()).toMatchObject({
    whole: 'reserves',
    holderStyledName: 'A Successor, Mayor of Tees Valley',
    reservations: [{ clauseId: 'a1', text: 'While the grant lasts.' }],
  });
  const twice = scene.api.answerHeldOver({ decisionId: scene.decisionId, answer: 'refuse' });
  expect(await refusalOf(twice)).toBe('decision_not_standing');
});

test('a successor who refuses declines, also after the round has closed', async () => {
  await using scene = await anEndorsement();
  await scene.as(scene.secretariat).signOff.closeRound(scene);
  await changeMayor(scene);

  await scene.api.answerHeldOver({ decisionId: scene.decisionId, answer: 'refuse' });

  expect(await scene.rowOf()).toMatchObject({ whole: 'declines' });
});

test('a successor may decide anew instead, and after 28 days what is held over has lapsed', async () => {
  await using scene = await anEndorsement();
  await changeMayor(scene);
  await scene.api.decide({ ...scene, officeId: OFFICE, choice: 'endorse', reservations: [] });
  expect(await scene.rowOf()).toMatchObject({ whole: 'endorses' });

  await using late = await anEndorsement();
  await changeMayor(late);
  late.setNow('2026-12-24T10:00:00Z');
  const answer = late.api.answerHeldOver({ decisionId: late.decisionId, answer: 'adopt' });
  expect(await refusalOf(answer)).toBe('held_over_lapsed');
});

test('of a withdrawal and its successor’s adoption at once, exactly one happens', async () => {
  await using scene = await anEndorsement();
  await changeMayor(scene);
  const { decisionId, api } = scene;

  const outcomes = await Promise.all([
    refusalOf(api.withdraw({ decisionId })),
    refusalOf(api.answerHeldOver({ decisionId, answer: 'adopt' })),
  ]);

  expect(outcomes.toSorted()).toEqual(['decision_not_standing', 'done']);
});
