import { expect, test } from 'vitest';
import { aFrozenPosition } from '#tests/fixtures/frozen-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const CHECK_VIOLATION = '23514';
const NO_RESERVATIONS: { choice: 'endorse'; reservations: [] } = {
  choice: 'endorse',
  reservations: [],
};

const refusalOf = (decision: Promise<unknown>) =>
  decision.then(
    () => 'recorded',
    (error) => error.cause?.code ?? error.code,
  );

test('a delegate decides for the office, bound to the text, the holder of the day and the ledger', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const delegate = scene.delegate(OFFICE);

  const { entry, decisionId } = await scene.proved(delegate).decide({
    ...round,
    officeId: OFFICE,
    choice: 'endorse_with_reservations',
    reservations: [
      { clauseId: 'a1', text: 'Only while the grant lasts.' },
      { clauseId: null, text: 'Rural areas need more.' },
    ],
    reason: 'The grant ends in March.',
  });

  const decision = await scene.db.selectFrom('decision').selectAll().executeTakeFirstOrThrow();
  expect(decision).toMatchObject({
    id: decisionId,
    office_id: OFFICE,
    person_id: delegate.id,
    capacity: 'delegate',
    version_hash: round.readHash,
    decided_at: scene.now(),
  });
  const recorded = await scene.db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('ledger_entry.seq', '=', entry.seq)
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(recorded).toMatchObject({ type: 'decision.recorded', office: OFFICE, hash: entry.hash });
  expect(recorded.payload).toMatchObject({
    versionHash: round.readHash,
    holderId: decision.holder_id,
    reservations: [
      { clauseId: 'a1', text: 'Only while the grant lasts.' },
      { clauseId: null, text: 'Rural areas need more.' },
    ],
  });
});

test('only the holder or delegate of that very office decides for it', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const decideAs = (person: ScenePerson) =>
    refusalOf(scene.proved(person).decide({ ...round, officeId: OFFICE, ...NO_RESERVATIONS }));

  const refusals = {
    official: await decideAs(scene.official(OFFICE)),
    chiefExecutive: await decideAs(scene.chiefExecutive(OFFICE)),
    otherDelegate: await decideAs(scene.delegate('tees-valley')),
    secretariat: await decideAs(scene.secretariat),
    outsideTheCoalition: await decideAs(scene.delegate('greater-london')),
    withoutMandate: await decideAs(scene.outsider),
  };

  expect(refusals).toEqual({
    official: 'not_your_decision',
    chiefExecutive: 'not_your_decision',
    otherDelegate: 'not_your_decision',
    secretariat: 'not_your_decision',
    outsideTheCoalition: 'NOT_FOUND',
    withoutMandate: 'NOT_FOUND',
  });
  expect(await scene.db.selectFrom('decision').selectAll().execute()).toEqual([]);
});

test('of two decisions of one office at once, exactly one is heard', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const api = scene.proved(scene.delegate(OFFICE));

  const outcomes = await Promise.all([
    refusalOf(api.decide({ ...round, officeId: OFFICE, ...NO_RESERVATIONS })),
    refusalOf(api.decide({ ...round, officeId: OFFICE, choice: 'decline', reservations: [] })),
  ]);

  expect(outcomes.sort()).toEqual(['already_decided', 'recorded']);
  const entries = await scene.db
    .selectFrom('ledger_entry')
    .where('type', '=', 'decision.recorded')
    .selectAll()
    .execute();
  expect(entries).toHaveLength(1);
});

test('a decision is refused for another text, after the deadline, or in a round that ended', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const api = scene.proved(scene.delegate(OFFICE));
  const decide = (readHash: string) =>
    refusalOf(
      api.decide({
        roundId: round.roundId,
        officeId: OFFICE,
        readHash,
        ...NO_RESERVATIONS,
      }),
    );

  const otherText = await decide('0'.repeat(64));
  scene.setNow('2026-11-26T10:00:00Z');
  const late = await decide(round.readHash);
  await scene.as(scene.secretariat).signOff.closeRound(round);
  const closed = await decide(round.readHash);

  expect([otherText, late, closed]).toEqual(['version_differs', 'deadline_passed', 'round_closed']);
});

test('reservations are on clauses of this version, at most 60 words each, and with an endorsement', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const api = scene.proved(scene.delegate(OFFICE));
  const decide = (
    choice: 'abstain' | 'endorse_with_reservations',
    reservations: { clauseId: string | null; text: string }[],
  ) => refusalOf(api.decide({ ...round, officeId: OFFICE, choice, reservations }));
  const onWhole = (words: number) => [{ clauseId: null, text: 'word '.repeat(words) }];

  const refusals = [
    await decide('endorse_with_reservations', []),
    await decide('abstain', onWhole(3)),
    await decide('endorse_with_reservations', onWhole(61)),
    await decide('endorse_with_reservations', [{ clauseId: 'elsewhere', text: 'No.' }]),
    await decide('endorse_with_reservations', onWhole(60)),
  ];

  expect(refusals).toEqual([
    'reservation_needed',
    'reservation_not_allowed',
    'reservation_too_long',
    'unknown_clause',
    'recorded',
  ]);
});

test('nobody speaks for an office whose seat fell vacant, and a mandate that ended counts no more', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  const delegate = scene.delegate(OFFICE);
  const api = scene.proved(delegate);
  const decide = () => refusalOf(api.decide({ ...round, officeId: OFFICE, ...NO_RESERVATIONS }));

  await scene.db
    .updateTable('holder')
    .set({ ends_on: '2026-11-24' })
    .where('office_id', '=', OFFICE)
    .where('ends_on', 'is', null)
    .execute();
  const vacant = await decide();
  await scene.endDelegation(delegate);
  const ended = await decide();

  expect([vacant, ended]).toEqual(['no_holder', 'NOT_FOUND']);
});

test('when the ledger cannot be written, the decision is not recorded either', async () => {
  await using scene = await aFrozenPosition();
  const round = await scene.openRound();
  await scene.asOwner(
    'alter table ledger_entry add constraint none check (type <> $$decision.recorded$$)',
  );

  const outcome = await refusalOf(
    scene.proved(scene.delegate(OFFICE)).decide({ ...round, officeId: OFFICE, ...NO_RESERVATIONS }),
  );

  expect(outcome).toBe(CHECK_VIOLATION);
  expect(await scene.db.selectFrom('decision').selectAll().execute()).toEqual([]);
});
