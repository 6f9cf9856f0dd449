import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { letterHash } from '#shared/letters/letter.rules.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { letterDownloads } from './letter-downloads.ts';

type Scene = Awaited<ReturnType<typeof aSignedPosition>>;

/** The files as this person, or as nobody, would be served them. */
function filesFor(scene: Scene, person: ScenePerson | null) {
  const app = new Hono();
  letterDownloads(app, async () => ({
    db: scene.db,
    now: scene.now,
    notifications: scene.notifications,
    installation: scene.installation,
    person: person && {
      ...person,
      sessionId: 'session',
      mandates: await listMandates(scene.db, person.id, scene.now()),
    },
  }));
  return (file: string, version = '1') =>
    app.request(`/positions/${scene.positionId}/versions/${version}/${file}`);
}

test('an issued letter comes in four files, each under a name a person can read', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  await scene
    .as(scene.secretariat)
    .letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  const get = filesFor(scene, scene.official('west-yorkshire'));
  const types = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pdf: 'application/pdf',
    md: 'text/markdown; charset=utf-8',
    json: 'application/json',
  };
  for (const [extension, type] of Object.entries(types)) {
    const response = await get(`letter.${extension}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Keep bus fares at _2, version 1.${extension}"; filename*=UTF-8''Keep%20bus%20fares%20at%20%C2%A32%2C%20version%201.${extension}`,
    );
  }
  const json = await (await get('letter.json')).json();
  expect(json.status).toBe('issued');
  expect(await letterHash(json.letter)).toBe(json.letterHash);
});

test('before it is issued the files are marked as a draft and nobody has signed', async () => {
  await using scene = await aSignedPosition();
  const get = filesFor(scene, scene.official('west-yorkshire'));
  const markdown = await (await get('letter.md')).text();
  expect(markdown).toContain('> **Draft: not issued**');
  expect(markdown).not.toContain('Tracy Brabin');
  expect(await (await get('letter.json')).json()).toMatchObject({
    status: 'draft',
    letterHash: null,
    letter: { signatures: [] },
  });
});

test('strangers, absent versions and other files are all the same 404', async () => {
  await using scene = await aSignedPosition();
  const insider = filesFor(scene, scene.official('west-yorkshire'));
  const answers = [
    await filesFor(scene, scene.official('north-east'))('letter.pdf'),
    await filesFor(scene, null)('letter.pdf'),
    await insider('letter.pdf', '2'),
    await insider('letter.pdf', 'x'),
    await insider('letter.exe'),
  ];
  const said = await Promise.all(answers.map(async (a) => [a.status, await a.text()]));
  expect(said).toEqual(said.map(() => [404, 'Not found']));
});
