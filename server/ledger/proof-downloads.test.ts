import { execFileSync } from 'node:child_process';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { aDecidedPosition } from '#tests/fixtures/decided-position.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { proofDownloads } from './proof-downloads.ts';

type Scene = Awaited<ReturnType<typeof aDecidedPosition>>;

/** The files as this person, or as nobody, would be served them. */
function filesFor(scene: Scene, person: ScenePerson | null) {
  const app = new Hono();
  proofDownloads('no-build')(app, async () => ({
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
  return (path: string) => app.request(path);
}

test('an office downloads its receipt as JSON and as a tagged PDF that prints every value', async () => {
  await using scene = await aDecidedPosition();
  const get = filesFor(scene, scene.official('west-yorkshire'));
  const path = `/positions/${scene.positionId}/decisions/${scene.westYorkshire.decisionId}/receipt`;

  const json = await get(`${path}.json`);
  const pdf = await get(`${path}.pdf`);
  const receipt = await json.json();
  const printed = Buffer.from(await pdf.arrayBuffer());
  const words = execFileSync('pdftotext', ['-', '-'], { input: printed }).toString();

  expect(json.headers.get('content-disposition')).toContain('receipt 5.json');
  expect(json.headers.get('cache-control')).toBe('no-store');
  expect(printed.toString('latin1')).toContain('/StructTreeRoot');
  expect(words).toContain('Endorse with reservations');
  expect(words).toContain('Not timestamped');
  const digits = words.replaceAll(/\s/g, '');
  for (const value of [receipt.entry.hash, receipt.version.hash, receipt.checkpoint.root]) {
    expect(digits).toContain(value);
  }
});

test('a receipt for a marked position bears its marking, on paper and in the file', async () => {
  await using scene = await aDecidedPosition();
  const { positionId, westYorkshire } = scene;
  await scene.as(scene.secretariat).positions.mark({ positionId, marking: 'official_sensitive' });
  const get = filesFor(scene, scene.official('west-yorkshire'));
  const path = `/positions/${positionId}/decisions/${westYorkshire.decisionId}/receipt`;

  const pdf = Buffer.from(await (await get(`${path}.pdf`)).arrayBuffer());
  const words = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString();

  expect(words).toContain('OFFICIAL-SENSITIVE');
  expect(await (await get(`${path}.json`)).json()).toMatchObject({
    position: { marking: 'official_sensitive' },
  });
});

test('every entry of an office has a receipt by its number too', async () => {
  await using scene = await aDecidedPosition();
  const get = filesFor(scene, scene.official('tees-valley'));

  const answer = await get(`/positions/${scene.positionId}/entries/4/receipt.json`);

  expect(await answer.json()).toMatchObject({ entry: { seq: 4, office: 'tees-valley' } });
});

test('other offices, strangers and absent entries are all the same 404', async () => {
  await using scene = await aDecidedPosition();
  const receipt = `/positions/${scene.positionId}/decisions/${scene.westYorkshire.decisionId}/receipt.json`;
  const ally = filesFor(scene, scene.official('tees-valley'));
  const stranger = filesFor(scene, scene.official('north-east'));
  const nobody = filesFor(scene, null);
  const answers = [
    await ally(receipt),
    await stranger(receipt),
    await nobody(receipt),
    await ally(receipt.replace('.json', '.pdf')),
    await ally(`/positions/${scene.positionId}/entries/99/receipt.json`),
    await ally(`/positions/${scene.positionId}/decisions/nonsense/receipt.json`),
    await stranger(`/positions/${scene.positionId}/bundle.json`),
    await nobody(`/positions/${scene.positionId}/bundle.json`),
  ];
  const said = await Promise.all(answers.map(async (a) => [a.status, await a.text()]));

  expect(said).toEqual(said.map(() => [404, 'Not found']));
});
