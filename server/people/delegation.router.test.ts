import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { holdMandates, lockMandates } from '#db/people/mandate.reads.ts';
import { grantMandate } from '#db/people/mandate.writes.ts';
import { endDelegations } from '#server/people/end-delegations.ts';
import { addFrozenPosition, aFrozenPosition, COALITION } from '#tests/fixtures/frozen-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

const OFFICE = 'west-yorkshire';
const PAPER = { from: '2026-11-24', to: '2026-12-04', scope: 'all', instrument: 'File 7' } as const;

/** A mayor who has an account, the official they may name, and a round that asks their office. */
async function anOfficeWithAMayor() {
  const scene = await aFrozenPosition();
  const mayor = await aMayor(scene);
  const named = scene.official(OFFICE);
  const asked = await scene.openRound();
  return {
    ...scene,
    mayor,
    named,
    nameDelegate: (made: object = {}) =>
      scene.as(mayor).delegations.make({ officeId: OFFICE, personId: named.id, ...PAPER, ...made }),
    decideAs: (person: ScenePerson) =>
      scene
        .proved(person)
        .decide({ ...asked, officeId: OFFICE, choice: 'endorse', reservations: [] }),
  };
}

/** The mayor of a real office is nobody of ours: a person with their mandate is invented. */
async function aMayor(scene: Awaited<ReturnType<typeof aFrozenPosition>>) {
  const mayor = scene.outsider;
  await scene.db.transaction().execute((trx) =>
    grantMandate(trx, {
      personId: mayor.id,
      officeId: OFFICE,
      role: 'holder',
      from: scene.now(),
    }),
  );
  return mayor;
}

function refusalOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => 'done',
    (error: { message: string; code: string }) =>
      error.code === 'NOT_FOUND' ? error.code : error.message,
  );
}

test('whom the mayor names decides for the office, between its first and last day', async () => {
  await using scene = await anOfficeWithAMayor();
  const before = await refusalOf(scene.decideAs(scene.named));
  await scene.nameDelegate({ from: '2026-11-25', to: '2026-11-25' });
  const early = await refusalOf(scene.decideAs(scene.named));
  scene.setNow('2026-11-26T00:00:00Z');
  const late = await refusalOf(scene.decideAs(scene.named));
  scene.setNow('2026-11-25T23:59:00Z');
  const within = await refusalOf(scene.decideAs(scene.named));

  expect([before, early, late, within]).toEqual([
    'not_your_decision',
    'not_your_decision',
    'not_your_decision',
    'done',
  ]);
  const made = await scene.db.selectFrom('decision').select(['capacity', 'person_id']).execute();
  expect(made).toEqual([{ capacity: 'delegate', person_id: scene.named.id }]);
});

test('who is named for other positions does not decide on this one', async () => {
  await using scene = await anOfficeWithAMayor();
  const other = await addFrozenPosition(scene.db, COALITION);
  await scene.nameDelegate({ scope: 'named', positionIds: [other] });
  const elsewhere = await refusalOf(scene.decideAs(scene.named));
  await scene.nameDelegate({ scope: 'named', positionIds: [other, scene.positionId] });

  expect([elsewhere, await refusalOf(scene.decideAs(scene.named))]).toEqual([
    'not_your_decision',
    'done',
  ]);
});

test('a delegation is made and taken back in the ledger, and its person is told of both', async () => {
  await using scene = await anOfficeWithAMayor();
  const { delegationId } = await scene.nameDelegate();
  await scene.as(scene.mayor).delegations.revoke({ delegationId });

  expect(await refusalOf(scene.decideAs(scene.named))).toBe('not_your_decision');
  const entries = await scene.db
    .selectFrom('ledger_entry')
    .where('type', 'like', 'delegation.%')
    .orderBy('seq')
    .select(['type', 'office', 'actor'])
    .execute();
  const by = { office: OFFICE, actor: scene.mayor.id };
  expect(entries).toEqual([
    { type: 'delegation.made', ...by },
    { type: 'delegation.ended', ...by },
  ]);
  const mails = await scene.db
    .selectFrom('mail')
    .where('recipient', '=', scene.named.email)
    .where('private_to', '=', OFFICE)
    .orderBy('created_at')
    .select('subject')
    .execute();
  expect(mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('You decide for'),
    'You no longer decide for West Yorkshire',
  ]);
});

test('revoked during the click: the decision is refused, and the person is told why', async () => {
  await using scene = await anOfficeWithAMayor();
  const { delegationId } = await scene.nameDelegate();
  let deciding: Promise<string> | undefined;
  await scene.db.transaction().execute(async (trx) => {
    await lockMandates(trx, [scene.named.id]);
    deciding = refusalOf(scene.decideAs(scene.named));
    await waitsForTheLock(scene);
    const end = { officeId: OFFICE, delegationId, at: scene.now(), endedBy: scene.mayor.id };
    await endDelegations(trx, { ...end, reason: 'revoked' });
  });

  expect(await deciding).toBe('right_ended');
  expect(await scene.db.selectFrom('decision').selectAll().execute()).toEqual([]);
});

test('decided during the revocation: the decision stands, and the revocation comes after it', async () => {
  await using scene = await anOfficeWithAMayor();
  const { delegationId } = await scene.nameDelegate();
  let revoking: Promise<{ endedAt: Date }> | undefined;
  await scene.db.transaction().execute(async (trx) => {
    await holdMandates(trx, scene.named.id);
    revoking = scene.as(scene.mayor).delegations.revoke({ delegationId });
    await waitsForTheLock(scene);
    scene.setNow('2026-11-24T10:05:00Z');
  });

  expect((await revoking)?.endedAt).toEqual(new Date('2026-11-24T10:05:00Z'));
});

test('of a decision and a revocation at once, whatever happens is told as one truth', async () => {
  await using scene = await anOfficeWithAMayor();
  const { delegationId } = await scene.nameDelegate();
  const [decided] = await Promise.all([
    refusalOf(scene.decideAs(scene.named)),
    scene.as(scene.mayor).delegations.revoke({ delegationId }),
  ]);
  const types = await scene.db
    .selectFrom('ledger_entry')
    .where('type', 'in', ['decision.recorded', 'delegation.ended'])
    .orderBy('seq')
    .select('type')
    .execute();

  const recorded = decided === 'done' ? ['decision.recorded'] : [];
  expect(['done', 'right_ended', 'not_your_decision']).toContain(decided);
  expect(types.map(({ type }) => type)).toEqual([...recorded, 'delegation.ended']);
});

test('with the term of the mayor who gave it, a delegation is over by itself', async () => {
  await using scene = await anOfficeWithAMayor();
  await scene.nameDelegate();
  await scene.db
    .updateTable('holder')
    .set({ ends_on: '2026-11-24' })
    .where('office_id', '=', OFFICE)
    .where('ends_on', 'is', null)
    .execute();

  expect(await refusalOf(scene.decideAs(scene.named))).toBe('not_your_decision');
});

test('on a change of mayor all that an office delegated ends with one entry', async () => {
  await using scene = await anOfficeWithAMayor();
  await scene.nameDelegate();
  const change = {
    officeId: OFFICE,
    at: scene.now(),
    endedBy: null,
    reason: 'mayor_changed',
  } as const;
  const end = () => scene.db.transaction().execute((trx) => endDelegations(trx, change));

  expect([await end(), await end()]).toEqual([2, 0]);
  expect(await refusalOf(scene.decideAs(scene.named))).toBe('not_your_decision');
  expect(await refusalOf(scene.decideAs(scene.delegate(OFFICE)))).toBe('NOT_FOUND');
});

test('who leaves the office takes no delegation along', async () => {
  await using scene = await anOfficeWithAMayor();
  await scene.nameDelegate();
  await scene.as(scene.secretariat).people.endMandate({ mandateId: scene.named.id });

  expect((await scene.as(scene.named).people.me())?.mandates).toEqual([]);
});

test('who may be named, and for how long, has limits that say what to do', async () => {
  await using scene = await anOfficeWithAMayor();
  const made = (other: object) => refusalOf(scene.nameDelegate(other));

  expect({
    stranger: await made({ personId: scene.official('tees-valley').id }),
    yesterday: await made({ from: '2026-11-23' }),
    backwards: await made({ to: '2026-11-23' }),
    ages: await made({ to: '2031-01-01' }),
    nothing: await made({ scope: 'named', positionIds: [] }),
    notOpen: await made({ scope: 'named', positionIds: [scene.named.id] }),
  }).toEqual({
    stranger: 'delegate_not_of_office',
    yesterday: 'delegation_starts_in_past',
    backwards: 'delegation_ends_before_start',
    ages: 'delegation_too_long',
    nothing: 'delegation_names_nothing',
    notOpen: 'delegation_position_not_open',
  });
});

test('an office and the secretariat see its delegations; another office does not', async () => {
  await using scene = await anOfficeWithAMayor();
  await scene.nameDelegate();
  const seenBy = async (person: ScenePerson) =>
    (await scene.as(person).offices.show({ officeId: OFFICE })).delegating?.delegations.length;

  expect(await seenBy(scene.chiefExecutive(OFFICE))).toBe(2);
  expect(await seenBy(scene.secretariat)).toBe(2);
  expect(await seenBy(scene.chiefExecutive('tees-valley'))).toBeUndefined();
});

/** Until somebody waits for what the open transaction holds. */
async function waitsForTheLock({ db }: Awaited<ReturnType<typeof aFrozenPosition>>) {
  const waiting = sql<{ count: number }>`
    select count(*)::int as count from pg_locks
    where not granted and pid in (
      select pid from pg_stat_activity where datname = current_database()
    )
  `;
  await expect.poll(async () => (await waiting.execute(db)).rows[0]?.count).toBe(1);
}
