import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { answeredBundle, requestById } from '#db/disclosure/disclosure.reads.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { bundleOf } from './bundle.ts';

const ASKED = { receivedOn: '2026-11-24', asked: 'All letters on bus fares since 2025.' };

async function anAnsweredScene() {
  const scene = await aSignedPosition({ postIds: ['chancellor'] });
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  return { ...scene, api };
}

test('a request is answered within twenty working days that count holidays of any part of the UK', async () => {
  await using scene = await anAnsweredScene();
  scene.setNow('2026-07-06T10:00:00Z');
  await scene.api.disclosure.log({ ...ASKED, receivedOn: '2026-07-06', words: 'fares' });
  const { requests } = await scene.api.disclosure.list();
  expect(requests).toMatchObject([{ receivedOn: '2026-07-06', dueOn: '2026-08-05' }]);
});

test('the bundle holds tables, letters and a list of what was withheld and why, and is kept as it went', async () => {
  await using scene = await anAnsweredScene();
  const { positionId, api } = scene;
  const { requestId } = await api.disclosure.log({ ...ASKED, positionId });
  const { bundleHash } = await api.disclosure.answer({ requestId });
  const kept = await answeredBundle(scene.db, requestId);
  const files = unzipSync(new Uint8Array(kept!.bundle));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['READ ME FIRST.txt', 'withheld.csv', 'tables/letters.csv']),
  );
  expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  expect(strFromU8(files['withheld.csv']!)).toMatch(/Not held by the forum/);
  expect(await api.disclosure.show({ requestId })).toMatchObject({ bundleHash });
  await expect(api.disclosure.answer({ requestId })).rejects.toThrow('request_answered');
});

test('no word an office keeps to itself is in a bundle, nor how much of it there is', async () => {
  await using scene = await anAnsweredScene();
  const { requestId } = await scene.api.disclosure.log({ ...ASKED, from: '2020-01-01' });
  const before = await bundleText(scene, requestId);
  const insider = scene.as(scene.official('west-yorkshire'));
  await insider.engagement.log({
    officeId: 'west-yorkshire',
    happenedOn: '2026-11-20',
    met: 'post:transport-secretary',
    channel: 'call',
    gist: 'Quietly asked about tramlines.',
    visibility: 'office',
  });
  await insider.engagement.log({
    officeId: 'west-yorkshire',
    happenedOn: '2026-11-20',
    met: 'post:transport-secretary',
    channel: 'call',
    gist: 'Told the forum about trolleybuses.',
    visibility: 'forum',
  });
  const after = await bundleText(scene, requestId);
  expect(after).not.toContain('tramlines');
  expect(after).toContain('trolleybuses');
  expect(withheldOf(after)).toBe(withheldOf(before));
});

type Scene = Awaited<ReturnType<typeof anAnsweredScene>>;

/** Every text of the bundle as it would go now. */
async function bundleText(scene: Scene, requestId: string): Promise<string> {
  const request = (await requestById(scene.db, requestId))!;
  const files = unzipSync(
    await bundleOf(scene.db, request, { demonstration: true, now: scene.now() }),
  );
  const texts = Object.entries(files).filter(([name]) => !name.endsWith('.pdf'));
  return texts.map(([name, bytes]) => `=== ${name}\n${strFromU8(bytes)}`).join('\n');
}

function withheldOf(text: string): string {
  return text.split('=== ').find((part) => part.startsWith('withheld.csv')) ?? '';
}

test('what belongs to a position about the words is in the bundle, whatever its own words', async () => {
  await using scene = await anAnsweredScene();
  await scene.api.responses.log({
    positionId: scene.positionId,
    kind: 'substantive',
    receivedOn: '2026-11-24',
    summary: 'We will think about it.',
    answers: [],
  });
  const { requestId } = await scene.api.disclosure.log({ ...ASKED, words: 'fares' });
  expect(await bundleText(scene, requestId)).toContain('We will think about it.');
});

test('the same record gives the same bundle, byte for byte', async () => {
  await using scene = await anAnsweredScene();
  const { requestId } = await scene.api.disclosure.log({ ...ASKED, words: 'fares' });
  expect(await bundleText(scene, requestId)).toBe(await bundleText(scene, requestId));
});

test.each([
  ['request_in_future', { receivedOn: '2026-11-25', words: 'fares' }],
  ['dates_reversed', { from: '2026-11-02', to: '2026-11-01' }],
  ['request_asks_nothing', {}],
])('a request is refused and nothing is kept: %s', async (refusal, more) => {
  await using scene = await anAnsweredScene();
  await expect(scene.api.disclosure.log({ ...ASKED, ...more })).rejects.toThrow(refusal);
  expect((await scene.api.disclosure.list()).requests).toEqual([]);
});
