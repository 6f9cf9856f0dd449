import { expect, test } from 'vitest';
import type { Api } from '#server/trpc/app.router.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

/** What a search finds, as `kind: title`. */
async function finds(api: Api, words: string): Promise<string[]> {
  const { kinds } = await api.search.find({ words });
  return kinds.flatMap(({ kind, found }) => found.map(({ title }) => `${kind}: ${title}`));
}

test('a word is found in titles, frozen texts and replies, whatever its ending or accent', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  await api.responses.log({
    positionId,
    kind: 'substantive',
    receivedOn: '2026-11-24',
    summary: 'The evaluation is published with a café of answers.',
    answers: [],
  });
  expect(await finds(api, 'fares')).toContain('position: Keep bus fares at £2');
  expect(await finds(api, 'journey')).toContain('version: Keep bus fares at £2');
  expect(await finds(api, 'evaluations')).toContain('version: Keep bus fares at £2');
  expect(await finds(api, 'cafe')).toContain('response: Keep bus fares at £2');
});

test('the name of a kind of block finds nothing', async () => {
  await using scene = await aSignedPosition();
  expect(await finds(scene.as(scene.secretariat), 'paragraph')).toEqual([]);
});

test('a department is found by a name it no longer has, with what belongs to it', async () => {
  await using scene = await aSignedPosition({ postIds: ['communities-secretary'] });
  const found = await finds(scene.as(scene.secretariat), 'DLUHC');
  expect(found).toContain('department: MHCLG');
  expect(found).toContain('position: Keep bus fares at £2');
});

test('a misspelt title is found all the same', async () => {
  await using scene = await aSignedPosition();
  const found = await finds(scene.as(scene.secretariat), 'bus faers');
  expect(found).toContain('position: Keep bus fares at £2');
});

test('nobody finds what they may not see, and its passage says nothing', async () => {
  await using scene = await aSignedPosition();
  const outsider = scene.as(scene.official('north-east'));
  expect(await finds(outsider, 'journeys')).toEqual([]);
  expect(await finds(outsider, 'Keep bus fares')).not.toContain('position: Keep bus fares at £2');
});

test('what an office keeps to itself is found by that office alone', async () => {
  await using scene = await aSignedPosition();
  await scene.as(scene.official('west-yorkshire')).engagement.log({
    officeId: 'west-yorkshire',
    happenedOn: '2026-11-20',
    met: 'post:transport-secretary',
    channel: 'call',
    gist: 'Quietly asked about tramlines.',
    visibility: 'office',
  });
  const seen = async (person: Parameters<typeof scene.as>[0]) =>
    (await finds(scene.as(person), 'tramline')).length;
  expect(await seen(scene.official('west-yorkshire'))).toBe(1);
  expect(await seen(scene.official('greater-manchester'))).toBe(0);
  expect(await seen(scene.secretariat)).toBe(0);
});

test('a practice of the record is found by what it is about', async () => {
  await using scene = await aSignedPosition();
  const found = await finds(scene.as(scene.official('north-east')), 'franchising');
  expect(found.some((each) => each.startsWith('practice: '))).toBe(true);
});

test('words that mean nothing to the search are answered with nothing', async () => {
  await using scene = await aSignedPosition();
  const api = scene.as(scene.secretariat);
  for (const words of ['the', '"', '%', "'; drop table position", 'zzqx']) {
    expect(await finds(api, words)).toEqual([]);
  }
});
