import { expect, test } from 'vitest';
import { reElect } from '#tests/fixtures/change-of-mayor.ts';
import { aRoundWithMail } from '#tests/fixtures/round-mail.ts';

const RESERVING = {
  choice: 'endorse_with_reservations' as const,
  reservations: [{ clauseId: null, text: 'While the grant lasts.' }],
};

/** A round of Tuesday 10am with someone to send its letter to. */
async function aRoundToIssue(opening: { sealed?: boolean } = {}) {
  const scene = await aRoundWithMail(opening);
  await scene.db
    .insertInto('position_addressee')
    .values({ position_id: scene.positionId, post_id: 'transport-secretary', place: 1 })
    .execute();
  const { letters, signOff } = scene.as(scene.secretariat);
  const { positionId } = scene;
  return {
    ...scene,
    close: () => signOff.closeRound(scene),
    preview: () => letters.preview({ positionId, number: 1 }),
    issue: (dated: string) => letters.issue({ positionId, versionNumber: 1, dated }),
  };
}

test('a letter waits until its last reservation was shown for 24 hours, and says so', async () => {
  await using scene = await aRoundToIssue();
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley', RESERVING);
  await scene.close();

  scene.setNow('2026-11-25T09:59:59Z');
  const waiting = await scene.preview();
  await expect(scene.issue('2026-11-25')).rejects.toThrow('reservations_wait');
  scene.setNow('2026-11-25T10:00:00Z');
  const ready = await scene.preview();
  await scene.issue('2026-11-25');

  expect(waiting).toMatchObject({
    refusal: 'reservations_wait',
    waiting: { until: new Date('2026-11-25T10:00:00Z'), officeIds: ['tees-valley'] },
  });
  expect(ready).toMatchObject({ refusal: null, waiting: null });
  expect(await scene.told('issued')).toHaveLength(3);
});

test('a letter without reservations, or whose reservation was withdrawn, waits for nothing', async () => {
  await using scene = await aRoundToIssue();
  await scene.decide('west-yorkshire');
  const { decisionId } = await scene.decide('tees-valley', RESERVING);
  await scene.close();
  await scene.proved(scene.delegate('tees-valley')).withdraw({ decisionId });

  await scene.issue('2026-11-24');

  expect(await scene.told('issued')).toHaveLength(3);
});

test('those who sign and the secretariat are told of a reservation, once, and until when the letter waits', async () => {
  await using scene = await aRoundToIssue();
  await scene.decide('west-yorkshire');
  await scene.decide('greater-manchester', { choice: 'decline' });

  await scene.decide('tees-valley', RESERVING);
  await scene.close();

  const mails = await scene.mails('reserved');
  expect(await scene.told('reserved')).toEqual(['west-yorkshire', 'secretariat']);
  expect(mails[0]?.text).toContain('- Tees Valley');
  expect(mails[0]?.text).toContain('cannot go before 25 November 2026 at 10am');
  expect(mails[0]?.text).toContain(`/positions/${scene.positionId}/board`);
  expect(mails.map(({ privateTo }) => privateTo)).toContain('west-yorkshire');
});

test('of a sealed reservation nobody is told before the close, from which the 24 hours run', async () => {
  await using scene = await aRoundToIssue({ sealed: true });
  await scene.decide('west-yorkshire');
  await scene.decide('tees-valley', RESERVING);
  const before = await scene.told('reserved');
  scene.setNow('2026-11-26T12:00:00Z');

  await scene.close();

  expect(before).toEqual([]);
  expect(await scene.told('reserved')).toEqual(['west-yorkshire', 'secretariat']);
  expect((await scene.preview()).waiting?.until).toEqual(new Date('2026-11-27T12:00:00Z'));
});

test('a condition keeps its reservation too: met it is told of at the close, unmet never', async () => {
  await using met = await aRoundToIssue();
  await using unmet = await aRoundToIssue();
  for (const scene of [met, unmet]) {
    await scene.decide('west-yorkshire');
    const count = scene === met ? 2 : 3;
    await scene.decide('tees-valley', { ...RESERVING, condition: { kind: 'offices', count } });
    expect(await scene.told('reserved')).toEqual([]);
    scene.setNow('2026-11-25T10:00:00Z');
    await scene.close();
  }

  expect(await met.told('reserved')).toEqual(['west-yorkshire', 'secretariat']);
  expect((await met.preview()).waiting?.until).toEqual(new Date('2026-11-26T10:00:00Z'));
  expect(await unmet.told('reserved')).toEqual([]);
  expect(await unmet.preview()).toMatchObject({ refusal: null, waiting: null });
});

test('who waits for a condition is told of others’ reservations, and nobody can tell', async () => {
  await using scene = await aRoundToIssue();
  await scene.decide('west-yorkshire', { condition: { kind: 'offices', count: 2 } });

  await scene.decide('tees-valley', RESERVING);

  const mails = await scene.mails('reserved');
  const outbox = await scene.as(scene.official('greater-manchester')).people.outbox();
  expect(await scene.told('reserved')).toEqual(['west-yorkshire', 'secretariat']);
  expect(mails.filter(({ office_id }) => office_id).map(({ privateTo }) => privateTo)).toEqual(
    Array(3).fill('west-yorkshire'),
  );
  const recipients = outbox
    .filter(({ subject }) => subject.startsWith('Signed with reservations'))
    .map(({ recipient }) => recipient);
  const ofTheOffice = mails.filter(({ office_id }) => office_id).map(({ recipient }) => recipient);
  expect(recipients.filter((recipient) => ofTheOffice.includes(recipient))).toEqual([]);
});

test('adopted in a new term, a reservation is told of again and shown for 24 hours from then', async () => {
  await using scene = await aRoundToIssue();
  await scene.decide('west-yorkshire');
  const { decisionId } = await scene.decide('tees-valley', RESERVING);
  await scene.close();
  await reElect(scene, 'tees-valley');
  const heldOver = await scene.preview();

  await scene.proved(scene.delegate('tees-valley')).answerHeldOver({ decisionId, answer: 'adopt' });

  expect(heldOver).toMatchObject({ refusal: null, waiting: null });
  expect((await scene.preview()).waiting?.until).toEqual(new Date('2027-02-09T10:00:00Z'));
  expect(await scene.told('reserved')).toHaveLength(4);
});
