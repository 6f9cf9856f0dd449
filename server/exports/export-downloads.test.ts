import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listMandates } from '#db/people/mandate.reads.ts';
import { EXPORT_TABLES } from '#shared/exports/export.state.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { exportDownloads } from './export-downloads.ts';

type Scene = Awaited<ReturnType<typeof aSignedPosition>>;

/** The files as this person, or as nobody, would be served them. */
function filesFor(scene: Scene, person: ScenePerson | null) {
  const app = new Hono();
  const { db, now, notifications, installation } = scene;
  exportDownloads(app, async () => ({
    db,
    now,
    notifications,
    installation,
    person: person && {
      ...person,
      sessionId: 'session',
      mandates: await listMandates(db, person.id, now()),
    },
  }));
  return (file: string) => app.request(`/exports/${file}`);
}

/** A scene in which each table has something of the coalition's in it. */
async function aRecord() {
  const scene = await aSignedPosition({ postIds: ['chancellor'] });
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  return scene;
}

test('every table comes as CSV and as JSON, and both hold the same rows', async () => {
  await using scene = await aRecord();
  const read = filesFor(scene, scene.secretariat);
  const counts: Record<string, number[]> = {};
  for (const table of EXPORT_TABLES) {
    const rows = (await (await read(`${table}.json`)).json()) as object[];
    // Reading takes the mark at the beginning away, as every program that knows it does.
    const lines = (await (await read(`${table}.csv`)).text()).split(/\r\n(?=.)/);
    const headings = rows.length === 0 ? '\r\n' : Object.keys(rows[0]!).join(',');
    expect(lines[0]).toBe(headings);
    counts[table] = [rows.length, lines.length - 1];
  }
  const [asJson, asCsv] = counts['positions'] ?? [];
  expect(asCsv).toBe(asJson);
  const letters = await (await read('letters.json')).json();
  expect(letters).toMatchObject([{ dated: '2026-11-24', title: 'Keep bus fares at £2' }]);
  expect(await (await read('decisions.json')).json()).toHaveLength(2);
});

test('an office outside the coalition finds nothing of it in any table', async () => {
  await using scene = await aRecord();
  const read = filesFor(scene, scene.official('north-east'));
  for (const table of EXPORT_TABLES) {
    expect(await (await read(`${table}.json`)).text()).not.toContain(scene.positionId);
  }
});

test('what is decided in an open round is in no table', async () => {
  await using scene = await aSignedPosition({ closedAt: null });
  const read = filesFor(scene, scene.secretariat);
  expect(await (await read('decisions.json')).json()).toEqual([]);
});

test('nobody without a session or a mandate is given a table, and none is there by another name', async () => {
  await using scene = await aRecord();
  expect((await filesFor(scene, null)('positions.csv')).status).toBe(404);
  expect((await filesFor(scene, scene.outsider)('positions.csv')).status).toBe(404);
  expect((await filesFor(scene, scene.secretariat)('person.csv')).status).toBe(404);
});
