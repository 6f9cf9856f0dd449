import { expect, test } from 'vitest';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.cause?.code ?? error.code,
  );

/** A letter that Greater Manchester and West Yorkshire signed, of a coalition with two more. */
async function anIssuedLetter() {
  const scene = await aSignedPosition();
  const { positionId } = scene;
  const { letterId, letterHash } = await scene
    .as(scene.secretariat)
    .letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  const join = (officeId: string, readHash = letterHash) =>
    scene.proved(scene.delegate(officeId)).join({ letterId, officeId, readHash });
  return { ...scene, letterId, letterHash, join };
}

test('an office joins the identical letter in a dated addendum, and the letter stays as it went', async () => {
  await using scene = await anIssuedLetter();
  const before = await scene.db.selectFrom('letter').selectAll().execute();

  const joined = await scene.join('tees-valley');

  expect(joined).toMatchObject({ joinedOn: '2026-11-24', line: expect.stringContaining(' for ') });
  expect(await scene.db.selectFrom('letter').selectAll().execute()).toEqual(before);
  const { entries } = await scene.as(scene.official('greater-manchester')).ledger.page({});
  expect(entries[0]).toMatchObject({ type: 'letter.joined', officeName: 'Tees Valley' });
});

test('nobody joins another letter, twice, for an office not their own, or from outside the coalition', async () => {
  await using scene = await anIssuedLetter();
  const { letterId, letterHash: readHash } = scene;
  await scene.join('tees-valley');

  expect([
    await refusalOf(scene.join('greater-london', 'b'.repeat(64))),
    await refusalOf(scene.join('tees-valley')),
    await refusalOf(scene.join('west-yorkshire')),
    await refusalOf(
      scene
        .proved(scene.official('greater-london'))
        .join({ letterId, officeId: 'greater-london', readHash }),
    ),
    await refusalOf(scene.join('north-east')),
  ]).toEqual([
    'letter_differs',
    'already_signed',
    'already_signed',
    'not_your_decision',
    'NOT_FOUND',
  ]);
});

test('of two joining at once for one office, one name is added', async () => {
  await using scene = await anIssuedLetter();

  const outcomes = await Promise.all([1, 2].map(() => refusalOf(scene.join('tees-valley'))));

  expect(outcomes.toSorted()).toEqual(['already_signed', 'done']);
});
