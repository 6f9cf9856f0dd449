import { expect, test } from 'vitest';
import { aCommittedPosition, EVIDENCE } from '#tests/fixtures/committed-position.ts';

type Scene = Awaited<ReturnType<typeof aCommittedPosition>>;

async function deliver({ api, as, official, commitmentId }: Scene) {
  await api.commitments.report({ commitmentId, said: 'delivered', ...EVIDENCE });
  const claimId = (await api.commitments.show({ commitmentId })).claim?.id ?? '';
  const check = { commitmentId, claimId, said: 'confirmed' as const, reason: null, ...EVIDENCE };
  await as(official('west-yorkshire')).commitments.check(check);
}

test('the forum’s card goes from asked to delivered, and delivery counts once it is confirmed', async () => {
  await using scene = await aCommittedPosition();
  const { api, commitmentId } = scene;
  const own = async () => (await api.scorecard.forum()).own;
  expect(await own()).toMatchObject({
    asked: 2,
    answered: { n: 1, of: 2 },
    committed: { n: 1, of: 2 },
    delivered: { n: 0, of: 1 },
    days: { median: 12, dated: 1, open: 1, longestOpen: 13 },
    standing: { agreed_in_part: 1, overdue: 1 },
    commitments: { not_checked: 1 },
  });
  await api.commitments.report({ commitmentId, said: 'delivered', ...EVIDENCE });
  expect((await own()).delivered).toEqual({ n: 0, of: 1 });
  await deliver(scene);
  expect((await own()).delivered).toEqual({ n: 1, of: 1 });
});

test('a position’s own card holds its asks and nothing of another’s', async () => {
  await using scene = await aCommittedPosition();
  const { api, positionId } = scene;
  const { figures } = await api.commitments.ofPosition({ positionId });
  expect(figures).toMatchObject({ asked: 2, committed: { n: 1, of: 2 } });
  const { positions } = await api.scorecard.forum();
  const mine = positions.find((each) => each.positionId === positionId);
  expect(mine).toMatchObject({ title: 'Keep bus fares at £2', asked: 2, reconstructed: false });
});

test('a card counts only what the person may see; past cases stand apart from own positions', async () => {
  await using scene = await aCommittedPosition();
  const inside = await scene.as(scene.official('west-yorkshire')).scorecard.forum();
  const outside = await scene.as(scene.official('north-east')).scorecard.forum();
  const nobody = await scene.as(scene.outsider).scorecard.forum();
  expect(inside.own.asked).toBe(2);
  expect(outside.own).toMatchObject({ asked: 0, commitments: {} });
  expect(outside.record.asked).toBeGreaterThan(0);
  expect(outside.record).toEqual(inside.record);
  expect(outside.record.commitments).toEqual({});
  expect(nobody).toMatchObject({ own: { asked: 0 }, record: { asked: 0 }, positions: [] });
});

test('a department’s card counts all it came from as one, by whichever of its names it is asked', async () => {
  await using scene = await aCommittedPosition();
  const { api, db, positionId } = scene;
  await db
    .insertInto('post')
    .values({
      id: 'minister-of-old',
      title: 'Minister of State',
      department_id: 'dclg',
      salutation: 'Dear Minister',
    })
    .execute();
  const recipients = await db.selectFrom('letter').select('id').execute();
  await db
    .insertInto('letter_recipient')
    .values(
      recipients.map(({ id }) => ({
        letter_id: id,
        post_id: 'minister-of-old',
        holder_name: null,
        place: 7,
      })),
    )
    .execute();
  const today = await api.scorecard.department({ departmentId: 'mhclg' });
  const before = await api.scorecard.department({ departmentId: 'dluhc' });
  expect(today).toEqual(before);
  expect(today.line.map(({ abbreviation }) => abbreviation)).toEqual([
    'DCLG',
    'MHCLG',
    'DLUHC',
    'MHCLG',
  ]);
  expect(today.own.asked).toBe(2);
  expect(today.positions.find((each) => each.positionId === positionId)?.asked).toBe(2);
  const forum = await api.scorecard.forum();
  expect(forum.departments.map(({ id }) => id)).toEqual(expect.arrayContaining(['dft', 'mhclg']));
  expect(forum.departments.map(({ id }) => id)).not.toContain('dclg');
});

test('losses are counted: what was declined, broken, reversed or decided without a reply', async () => {
  await using scene = await aCommittedPosition();
  const { api, second, commitmentId } = scene;
  await api.responses.classify({
    askId: second,
    responseId: null,
    answer: 'decided_without_reply',
  });
  await api.commitments.report({ commitmentId, said: 'broken', ...EVIDENCE });
  const { own } = await api.scorecard.forum();
  expect(own.standing).toMatchObject({ decided_without_reply: 1, declined: 0 });
  expect(own.commitments).toEqual({ broken: 1 });
  expect(own.answered).toEqual({ n: 1, of: 2 });
});

test('a department that is not there has no card', async () => {
  await using scene = await aCommittedPosition();
  const card = scene.api.scorecard.department({ departmentId: 'nowhere' });
  await expect(card).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
