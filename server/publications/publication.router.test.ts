import { expect, test } from 'vitest';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

/** A letter of 24 November 2026, signed by two of the four offices asked, not published yet. */
async function anIssuedLetter() {
  const scene = await aSignedPosition({
    decisions: [
      { officeId: 'west-yorkshire', choice: 'endorse' },
      { officeId: 'greater-manchester', choice: 'endorse' },
      { officeId: 'greater-london', choice: 'decline' },
    ],
  });
  const letter = { positionId: scene.positionId, number: 1 };
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ ...letter, versionNumber: 1, dated: '2026-11-24' });
  return { ...scene, api, letter, public: scene.as(null) };
}

const SUMMARY = 'Mayors ask government to keep the £2 bus fare.';

test('a letter is public once it is published, under an address that stays', async () => {
  await using scene = await anIssuedLetter();
  expect((await scene.public.publications.list()).letters).toEqual([]);
  const { slug } = await scene.api.publications.publish({ ...scene.letter, summary: SUMMARY });
  expect(slug).toMatch(/^keep-bus-fares-at-2-2026-[0-9a-f]{6}$/);
  const { letters } = await scene.public.publications.list();
  expect(letters).toMatchObject([{ slug, summary: SUMMARY, signatories: 2 }]);
  const page = await scene.public.publications.page({ slug });
  expect(page.content.signatures.map(({ area }) => area)).toEqual([
    'Greater Manchester',
    'West Yorkshire',
  ]);
});

test('the public page says nothing of an office that did not sign', async () => {
  await using scene = await anIssuedLetter();
  const { slug } = await scene.api.publications.publish({ ...scene.letter, summary: SUMMARY });
  const page = JSON.stringify(await scene.public.publications.page({ slug }));
  expect(page).not.toMatch(/London|Tees Valley|decline/i);
});

test('until its embargo ends a letter is nowhere, then it is there without anyone’s doing', async () => {
  await using scene = await anIssuedLetter();
  scene.setNow('2026-11-24T12:00:00Z');
  const embargoUntil = new Date('2026-11-25T00:01:00Z');
  const { slug } = await scene.api.publications.publish({
    ...scene.letter,
    summary: SUMMARY,
    embargoUntil,
  });
  expect((await scene.api.publications.desk(scene.letter)).state).toBe('embargoed');
  expect((await scene.public.publications.list()).letters).toEqual([]);
  await expect(scene.public.publications.page({ slug })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  scene.setNow('2026-11-25T00:01:00Z');
  expect((await scene.public.publications.list()).letters).toHaveLength(1);
});

test('what is taken down says nothing more, and comes back under the same address', async () => {
  await using scene = await anIssuedLetter();
  const { slug } = await scene.api.publications.publish({ ...scene.letter, summary: SUMMARY });
  scene.setNow('2026-11-26T12:00:00Z');
  await scene.api.publications.takeDown({ ...scene.letter, reason: 'A wrong attachment.' });
  await expect(scene.public.publications.page({ slug })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  scene.setNow('2026-11-27T12:00:00Z');
  const again = await scene.api.publications.publish({ ...scene.letter, summary: SUMMARY });
  expect(again.slug).toBe(slug);
  const types = await scene.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  expect(types.map(({ type }) => type)).toEqual([
    'letter.issued',
    'letter.published',
    'letter.taken_down',
    'letter.published',
  ]);
});

test.each([
  ['publication_not_possible', { reason: 'Too early.' }],
  ['embargo_past', { summary: SUMMARY, embargoUntil: new Date('2026-11-20T00:00:00Z') }],
])('it is refused and nothing is kept: %s', async (refusal, asked) => {
  await using scene = await anIssuedLetter();
  const { publications } = scene.api;
  const step =
    'reason' in asked
      ? publications.takeDown({ ...scene.letter, ...asked })
      : publications.publish({ ...scene.letter, ...asked });
  await expect(step).rejects.toThrow(refusal);
  expect((await publications.desk(scene.letter)).state).toBe('unpublished');
});

test('what government answered in writing is shown, and by word of mouth is not', async () => {
  await using scene = await anIssuedLetter();
  const { slug } = await scene.api.publications.publish({ ...scene.letter, summary: SUMMARY });
  scene.setNow('2026-12-11T10:00:00Z');
  const { positionId } = scene;
  const { asks } = await scene.api.responses.asks({ positionId });
  const [first = '', second = ''] = asks.map((ask) => ask.id);
  const reply = { positionId, receivedOn: '2026-12-10', summary: 'Private note of the reply.' };
  await scene.api.responses.log({
    ...reply,
    kind: 'substantive',
    answers: [{ askId: first, answer: 'declined', note: 'Ours alone.' }],
  });
  await scene.api.responses.log({
    ...reply,
    kind: 'oral',
    answers: [{ askId: second, answer: 'agreed' }],
  });
  const page = await scene.public.publications.page({ slug });
  expect(page.asks).toMatchObject([
    { number: 1, answer: 'declined', answeredOn: '2026-12-10' },
    { number: 2, answer: null, answeredOn: null },
  ]);
  expect(JSON.stringify(page)).not.toMatch(/Private note|Ours alone/);
});
