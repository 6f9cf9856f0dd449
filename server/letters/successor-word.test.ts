import { expect, test } from 'vitest';
import { changeMayor, reElect, refusalOf } from '#tests/fixtures/change-of-mayor.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const OFFICE = 'west-yorkshire';

/** A letter that went with the signatures of Greater Manchester and West Yorkshire. */
async function aSentLetter() {
  const scene = await aSignedPosition();
  const { positionId } = scene;
  const letters = scene.as(scene.secretariat).letters;
  await letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  const letter = await scene.db
    .selectFrom('letter')
    .select(['id as letterId', 'content', 'letter_hash as letterHash'])
    .executeTakeFirstOrThrow();
  const checked = () => scene.as(null).ledger.issuedLetter({ code: letter.letterHash });
  return { ...scene, ...letter, checked };
}
type Scene = Awaited<ReturnType<typeof aSentLetter>>;

/** The new mayor's own account: the office's chief executive in this scene. */
async function asNewMayor(scene: Scene) {
  const person = scene.chiefExecutive(OFFICE);
  await scene.db
    .insertInto('mandate')
    .values({ person_id: person.id, office_id: OFFICE, role: 'holder', starts_at: scene.now() })
    .execute();
  return { api: scene.as(person), proved: scene.proved(person) };
}

test('once a mayor has left, the letter stays and is read as of then', async () => {
  await using scene = await aSentLetter();
  const before = await scene.checked();

  await changeMayor(scene, OFFICE);

  const after = await scene.checked();
  expect(before.since).toEqual([]);
  expect(after.signatories).toEqual(before.signatories);
  expect(after.since).toEqual([
    { line: expect.stringMatching(/^Tracy Brabin, then Mayor of West Yorkshire$/), said: null },
  ]);
  const shown = await scene
    .as(scene.official(OFFICE))
    .letters.letter({ positionId: scene.positionId, number: 1 });
  expect(shown.since).toEqual(['Tracy Brabin, then Mayor of West Yorkshire']);
  expect(shown.content).toEqual(scene.content);
});

test('a successor adopts or distances themselves, dated, and only where the letter is checked', async () => {
  await using scene = await aSentLetter();
  await changeMayor(scene, OFFICE);
  const { api, proved } = await asNewMayor(scene);
  const word = { letterId: scene.letterId, officeId: OFFICE };
  const [listed] = (await api.offices.show({ officeId: OFFICE })).earlierLetters;

  await proved.sayAsSuccessor({ ...word, word: 'adopts' });
  const twice = proved.sayAsSuccessor({ ...word, word: 'adopts' });
  expect(await refusalOf(twice)).toBe('said_already');
  scene.setNow('2027-02-09T10:00:00Z');
  await proved.sayAsSuccessor({ ...word, word: 'distances' });

  expect(listed).toMatchObject({ letterId: scene.letterId, word: null });
  const { since, sound } = await scene.checked();
  expect(sound).toBe(true);
  expect(since).toMatchObject([
    { said: { word: 'distances', saidBy: 'A Successor, Mayor of the area' } },
  ]);
  const shown = await api.letters.letter({ positionId: scene.positionId, number: 1 });
  expect(shown.content).toEqual(scene.content);
  const entries = await scene.db
    .selectFrom('ledger_entry')
    .where('type', 'in', ['letter.adopted', 'letter.distanced'])
    .orderBy('seq')
    .select(['type', 'office'])
    .execute();
  expect(entries).toEqual([
    { type: 'letter.adopted', office: OFFICE },
    { type: 'letter.distanced', office: OFFICE },
  ]);
});

test('who signed, and was re-elected, cannot speak of the letter as a successor', async () => {
  await using scene = await aSentLetter();
  const word = { letterId: scene.letterId, officeId: OFFICE, word: 'distances' } as const;
  const say = () => refusalOf(scene.proved(scene.delegate(OFFICE)).sayAsSuccessor(word));

  expect(await say()).toBe('own_letter');
  await reElect(scene, OFFICE);

  expect(await say()).toBe('own_letter');
  expect((await scene.checked()).since).toEqual([]);
});
