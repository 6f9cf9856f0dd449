import { expect, test } from 'vitest';
import {
  aCommittedPosition,
  anAnsweredPosition,
  EVIDENCE,
  WORDS,
} from '#tests/fixtures/committed-position.ts';

type Scene = Awaited<ReturnType<typeof aCommittedPosition>>;

function evidenceOn(day: string) {
  return { ...EVIDENCE, evidenceOn: day };
}

async function ledgerTypes({ db }: Scene) {
  const rows = await db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  return rows.map(({ type }) => type).filter((type) => type.startsWith('commitment.'));
}

test('an ask answered in part is followed to what was delivered, and every word of it stays', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId, setNow } = scene;
  const official = scene.as(scene.official('west-yorkshire'));
  const chief = scene.as(scene.chiefExecutive('greater-manchester'));
  const stateNow = async () => (await api.commitments.show({ commitmentId })).state;
  const claimNow = async () => (await api.commitments.show({ commitmentId })).claim?.id ?? '';
  expect(await stateNow()).toBe('not_checked');

  await api.commitments.report({ commitmentId, said: 'on_track', ...EVIDENCE });
  setNow('2027-02-10T10:00:00Z');
  await official.commitments.report({
    commitmentId,
    said: 'at_risk',
    ...evidenceOn('2027-02-09'),
  });
  setNow('2027-04-06T10:00:00Z');
  await api.commitments.report({ commitmentId, said: 'delivered', ...evidenceOn('2027-04-01') });
  expect(await stateNow()).toBe('delivered_to_confirm');

  await official.commitments.check({
    commitmentId,
    said: 'contested',
    claimId: await claimNow(),
    reason: 'Two operators still charge £3.',
    ...evidenceOn('2027-04-05'),
  });
  expect(await stateNow()).toBe('contested');

  setNow('2027-05-04T10:00:00Z');
  await api.commitments.report({ commitmentId, said: 'delivered', ...evidenceOn('2027-05-01') });
  await chief.commitments.check({
    commitmentId,
    said: 'confirmed',
    claimId: await claimNow(),
    reason: null,
    ...evidenceOn('2027-05-04'),
  });

  const { state, moves } = await api.commitments.show({ commitmentId });
  expect(state).toBe('delivered');
  expect(moves.map(({ said, officeName }) => [said, officeName])).toEqual([
    ['on_track', null],
    ['at_risk', 'West Yorkshire'],
    ['delivered', null],
    ['contested', 'West Yorkshire'],
    ['delivered', null],
    ['confirmed', 'Greater Manchester'],
  ]);
  expect(moves[3]).toMatchObject({
    reason: 'Two operators still charge £3.',
    evidence: { title: EVIDENCE.evidenceTitle, on: '2027-04-05' },
  });
  expect(await ledgerTypes(scene)).toEqual([
    'commitment.recorded',
    'commitment.reported',
    'commitment.reported',
    'commitment.reported',
    'commitment.contested',
    'commitment.reported',
    'commitment.confirmed',
  ]);
});

test('a commitment keeps the words, the post, its holder on that day, the measure and the asks', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId, responseId, first } = scene;
  const shown = await api.commitments.show({ commitmentId });
  const holder = await scene.db
    .selectFrom('post_holder')
    .where('post_id', '=', 'transport-secretary')
    .where('ends_on', 'is', null)
    .select('person_name')
    .executeTakeFirst();
  expect(shown).toMatchObject({
    words: WORDS,
    postTitle: 'Secretary of State for Transport',
    department: 'Department for Transport',
    holderName: holder?.person_name ?? null,
    measure: 'Single fares on local bus services',
    dueOn: '2027-03-31',
    responseId,
    asks: [{ id: first, number: 1 }],
    overdue: false,
  });
});

test('home shows offices what they can confirm, and everybody what is late or at risk', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId } = scene;
  const official = scene.as(scene.official('west-yorkshire'));
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  expect(await official.commitments.home()).toEqual({ toConfirm: [], toWatch: [] });

  scene.setNow('2027-03-10T10:00:00Z');
  expect(ids((await api.commitments.home()).toWatch)).toEqual([commitmentId]);
  await official.commitments.report({ commitmentId, said: 'delivered', ...EVIDENCE });
  const chief = scene.as(scene.chiefExecutive('tees-valley'));
  expect(ids((await chief.commitments.home()).toConfirm)).toEqual([commitmentId]);
  for (const api of [scene.api, official, scene.as(scene.official('north-east'))]) {
    expect(await api.commitments.home()).toEqual({ toConfirm: [], toWatch: [] });
  }
  await official.commitments.report({ commitmentId, said: 'at_risk', ...EVIDENCE });
  expect(ids((await official.commitments.home()).toWatch)).toEqual([commitmentId]);
});

test('a post’s promises are told to whoever may see their positions, whoever holds it now', async () => {
  await using scene = await aCommittedPosition();
  const { commitmentId } = scene;
  const ofPost = (who: Parameters<typeof scene.as>[0], postId: string) =>
    scene.as(who).commitments.ofPost({ postId });
  const made = await ofPost(scene.official('west-yorkshire'), 'transport-secretary');
  expect(made.map(({ id, state }) => [id, state])).toEqual([[commitmentId, 'not_checked']]);
  expect(await ofPost(scene.official('north-east'), 'transport-secretary')).toEqual([]);
  expect(await ofPost(scene.secretariat, 'chancellor')).toEqual([]);
});

test('past its day it is overdue until somebody says what became of it', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId } = scene;
  scene.setNow('2027-04-01T10:00:00Z');
  expect((await api.commitments.show({ commitmentId })).overdue).toBe(true);
  await api.commitments.report({ commitmentId, said: 'broken', ...EVIDENCE });
  expect(await api.commitments.show({ commitmentId })).toMatchObject({
    state: 'broken',
    overdue: false,
  });
});

test('the secretariat alone never suffices: it cannot confirm, nor can whoever reported it', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId } = scene;
  const official = scene.as(scene.official('west-yorkshire'));
  await official.commitments.report({ commitmentId, said: 'delivered', ...EVIDENCE });
  const claimId = (await api.commitments.show({ commitmentId })).claim?.id ?? '';
  const check = { commitmentId, claimId, said: 'confirmed' as const, reason: null, ...EVIDENCE };
  await expect(api.commitments.check(check)).rejects.toThrow('affected_office_only');
  await expect(official.commitments.check(check)).rejects.toThrow('own_claim');

  await scene.db
    .insertInto('mandate')
    .values({
      person_id: scene.secretariat.id,
      office_id: 'west-yorkshire',
      role: 'official',
      starts_at: new Date('2026-01-01'),
    })
    .execute();
  await expect(api.commitments.check(check)).rejects.toThrow('affected_office_only');
  await scene.as(scene.chiefExecutive('west-yorkshire')).commitments.check(check);
  expect((await api.commitments.show({ commitmentId })).state).toBe('delivered');
});

test('of two people who check one report at once, exactly one is heard', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId } = scene;
  await api.commitments.report({ commitmentId, said: 'delivered', ...EVIDENCE });
  const claimId = (await api.commitments.show({ commitmentId })).claim?.id ?? '';
  const check = { commitmentId, claimId, said: 'confirmed' as const, reason: null, ...EVIDENCE };
  const outcomes = await Promise.allSettled([
    scene.as(scene.official('west-yorkshire')).commitments.check(check),
    scene.as(scene.official('tees-valley')).commitments.check(check),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await api.commitments.show({ commitmentId })).moves).toHaveLength(2);
});

test('what was said of a commitment cannot be changed by the program itself', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId, db } = scene;
  await api.commitments.report({ commitmentId, said: 'broken', ...EVIDENCE });
  await expect(
    db.updateTable('commitment_move').set({ said: 'delivered' }).execute(),
  ).rejects.toThrow('permission denied');
  await expect(db.deleteFrom('commitment_move').execute()).rejects.toThrow('permission denied');
  await expect(db.updateTable('commitment').set({ words: 'x' }).execute()).rejects.toThrow(
    'permission denied',
  );
});

test.each([
  ['due_before_reply', { dueOn: '2026-12-09' }],
  ['addressee_unknown', { postId: 'nobody' }],
  ['response_unknown', { responseId: '00000000-0000-4000-8000-000000000000' }],
  ['ask_unknown', { askIds: ['00000000-0000-4000-8000-000000000000'] }],
])('a commitment is refused and nothing is kept: %s', async (refusal, more) => {
  await using scene = await anAnsweredPosition();
  const { api, positionId, responseId, first } = scene;
  const commitment = {
    positionId,
    responseId,
    postId: 'transport-secretary',
    words: WORDS,
    measure: null,
    dueOn: null,
    askIds: [first],
  };
  await expect(api.commitments.record({ ...commitment, ...more })).rejects.toThrow(refusal);
  expect((await api.commitments.ofPosition({ positionId })).commitments).toEqual([]);
});

test('a reply that only holds promises nothing, and the form does not offer it', async () => {
  await using scene = await anAnsweredPosition();
  const { api, positionId, first, responseId } = scene;
  const holding = await api.responses.log({
    positionId,
    kind: 'holding',
    receivedOn: '2026-12-11',
    newExpectedOn: '2027-01-15',
    reason: 'It waits for the spending review.',
    summary: 'The rest follows.',
    answers: [],
  });
  const { replies } = await api.commitments.form({ positionId });
  expect(replies.map(({ id }) => id)).toEqual([responseId]);
  const commitment = {
    positionId,
    responseId: holding.responseId,
    postId: 'transport-secretary',
    words: 'We will answer the rest.',
    measure: null,
    dueOn: null,
    askIds: [first],
  };
  await expect(api.commitments.record(commitment)).rejects.toThrow('reply_commits_nothing');
});

test('what was only said is refused as a commitment, and the form says that something was said', async () => {
  await using scene = await anAnsweredPosition();
  const { api, positionId, responseId, first } = scene;
  const before = await api.commitments.form({ positionId });
  const oral = await api.responses.log({
    positionId,
    kind: 'oral',
    receivedOn: '2026-12-11',
    postId: 'transport-secretary',
    summary: 'It will be done, we were told.',
    answers: [],
  });
  const promise = { positionId, postId: 'transport-secretary', words: 'It will be done.' };
  const record = { ...promise, measure: null, dueOn: null, askIds: [first] };

  const said = api.commitments.record({ ...record, responseId: oral.responseId });
  await expect(said).rejects.toThrow('reply_oral');
  const after = await api.commitments.form({ positionId });
  expect([before.spoken, after.spoken]).toEqual([false, true]);
  expect(after.replies.map(({ id }) => id)).toEqual([responseId]);
});
