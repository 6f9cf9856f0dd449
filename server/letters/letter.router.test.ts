import { expect, test } from 'vitest';
import { letterHash } from '#shared/letters/letter.rules.ts';
import { aSignedPosition, SHORT_TEXT } from '#tests/fixtures/signed-position.ts';

const TODAY = '2026-11-24';

test('issuing fixes the letter, its recipients, its asks with their clock, and the ledger', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  const issued = await api.letters.issue({ positionId, versionNumber: 1, dated: TODAY });
  const { content } = await api.letters.letter({ positionId, number: 1 });
  expect(await letterHash(content)).toBe(issued.letterHash);
  expect(content.signatures.map((signature) => signature.area)).toEqual([
    'Greater Manchester',
    'West Yorkshire',
  ]);
  const recipients = await scene.db.selectFrom('letter_recipient').selectAll().execute();
  expect(recipients).toMatchObject([
    { post_id: 'transport-secretary', holder_name: content.addressees[0]?.name, place: 0 },
  ]);
  const asks = await scene.db
    .selectFrom('ask')
    .where('position_id', '=', positionId)
    .selectAll()
    .orderBy('number')
    .execute();
  expect(asks).toMatchObject([
    { number: 1, clause_id: 'a1', text: 'Fund the £2 fare until April 2028.', asked_on: TODAY },
    { number: 2, clause_id: 'a2', text: 'Publish the evaluation.', asked_on: TODAY },
  ]);
  const { asks: running } = await api.responses.asks({ positionId });
  expect(running[0]?.clocks).toMatchObject([
    {
      postId: 'transport-secretary',
      runsFrom: TODAY,
      expectedBy: '2026-12-03',
      target: { workingDays: 7, departmentName: 'Department for Transport' },
    },
  ]);
  const entry = await scene.db.selectFrom('ledger_entry').selectAll().executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ type: 'letter.issued', position_id: positionId });
});

test('where no shorter target is published a reply is expected in twenty working days', async () => {
  await using scene = await aSignedPosition({ postIds: ['chancellor'] });
  const { clock } = await scene
    .as(scene.secretariat)
    .letters.preview({ positionId: scene.positionId, number: 1, dated: TODAY });
  expect(clock).toEqual({ workingDays: 20, departmentName: null, expectedBy: '2026-12-22' });
});

test('who did not endorse appears nowhere in the letter', async () => {
  await using scene = await aSignedPosition({
    decisions: [
      { officeId: 'greater-london', choice: 'decline' },
      { officeId: 'tees-valley', choice: 'abstain' },
      {
        officeId: 'west-yorkshire',
        choice: 'endorse_with_reservations',
        capacity: 'delegate',
        reservations: [{ clauseId: 'a2', text: 'A later date would do.' }],
      },
    ],
  });
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: TODAY });
  const { content } = await api.letters.letter({ positionId, number: 1 });
  expect(content.signatures.map(({ line }) => line)).toEqual([
    'Delegate of the Mayor of West Yorkshire for Tracy Brabin, Mayor of West Yorkshire',
  ]);
  expect(content.support).toBe('Ask 1: all; ask 2: 0 of 1');
  expect(JSON.stringify(content)).not.toMatch(/London|Tees|Greater Manchester|Labour|Conservative/);
});

test.each([
  ['round_open', { closedAt: null }, TODAY],
  ['not_signed_off', { closedAt: 'none' as const }, TODAY],
  ['no_signatories', { decisions: [] }, TODAY],
  ['no_addressees', { postIds: [] }, TODAY],
  ['dated_in_future', {}, '2026-11-25'],
  ['dated_before_sign_off', {}, '2026-11-19'],
])('issuing is refused: %s', async (refusal, options, dated) => {
  await using scene = await aSignedPosition(options);
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await expect(api.letters.issue({ positionId, versionNumber: 1, dated })).rejects.toThrow(refusal);
  expect((await api.letters.preview({ positionId, number: 1, dated })).refusal).toBe(refusal);
  expect(await scene.db.selectFrom('ledger_entry').selectAll().execute()).toEqual([]);
});

test('of two hands issuing at once, one letter comes out', async () => {
  await using scene = await aSignedPosition();
  const issue = { positionId: scene.positionId, versionNumber: 1, dated: TODAY };
  const api = scene.as(scene.secretariat);
  const outcomes = await Promise.allSettled([api.letters.issue(issue), api.letters.issue(issue)]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((o) => o.status === 'rejected')?.reason.message).toBe('already_issued');
  expect(
    await scene.db
      .selectFrom('ask')
      .where('position_id', '=', scene.positionId)
      .selectAll()
      .execute(),
  ).toHaveLength(2);
});

test('only the secretariat issues; the coalition sees; others find nothing', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const issue = { positionId, versionNumber: 1, dated: TODAY };
  const insider = scene.as(scene.chiefExecutive('west-yorkshire'));
  await expect(insider.letters.issue(issue)).rejects.toThrow('secretariat_only');
  await expect(insider.letters.preview({ positionId, number: 1 })).rejects.toThrow(
    'secretariat_only',
  );
  const outsider = scene.as(scene.official('north-east'));
  await expect(outsider.letters.issue(issue)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(outsider.letters.letter({ positionId, number: 1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('until it is issued the coalition sees a draft that nobody has signed', async () => {
  await using scene = await aSignedPosition();
  const letter = await scene
    .as(scene.official('greater-london'))
    .letters.letter({ positionId: scene.positionId, number: 1 });
  expect(letter).toMatchObject({ issued: null, content: { signatures: [], support: null } });
  expect(letter.content.body).toEqual(SHORT_TEXT);
});

test('the letter goes to whoever held the post on its date', async () => {
  await using scene = await aSignedPosition({ closedAt: new Date('2026-11-02T09:00:00Z') });
  const { positionId } = scene;
  await scene.db
    .updateTable('post_holder')
    .set({ ends_on: '2026-11-10' })
    .where('post_id', '=', 'transport-secretary')
    .where('ends_on', 'is', null)
    .execute();
  await scene.db
    .insertInto('post_holder')
    .values({
      post_id: 'transport-secretary',
      person_name: 'The next holder',
      starts_on: '2026-11-10',
      sources: '[]',
      as_of: TODAY,
      confidence: 'high',
    })
    .execute();
  const api = scene.as(scene.secretariat);
  const nameOn = async (dated: string) =>
    (await api.letters.preview({ positionId, number: 1, dated })).content.addressees[0]?.name;
  expect(await nameOn('2026-11-09')).not.toBe('The next holder');
  expect(await nameOn('2026-11-10')).toBe('The next holder');
});

test('a letter sent on to a further post starts that post’s clock, and no age begins anew', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: TODAY });
  scene.setNow('2026-11-27T10:00:00Z');
  const send = {
    positionId,
    versionNumber: 1,
    postIds: ['chancellor'],
    channel: 'letter' as const,
    sentOn: '2026-11-26',
    receivedOn: '2026-11-27',
  };

  await api.letters.send(send);

  const { sendings } = await api.letters.desk({ positionId });
  expect(sendings).toMatchObject([
    { postId: 'transport-secretary', channel: 'email', sentOn: TODAY },
    { postId: 'chancellor', channel: 'letter', receivedOn: '2026-11-27' },
  ]);
  const { asks } = await api.responses.asks({ positionId });
  expect(asks[0]).toMatchObject({ firstAskedOn: TODAY, ageInDays: 3 });
  expect(asks[0]?.clocks).toMatchObject([
    { postId: 'transport-secretary', expectedBy: '2026-12-03' },
    { postId: 'chancellor', runsFrom: '2026-11-27', expectedBy: '2026-12-29' },
  ]);
  await expect(api.letters.send(send)).rejects.toThrow('already_sent');
});
