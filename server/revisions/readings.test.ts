import { expect, test } from 'vitest';
import { MOST_READINGS } from '#shared/revisions/revision.state.ts';
import { aDraft, clause, type Draft, textOf } from '#tests/fixtures/draft.ts';
import type { ScenePerson } from '#tests/fixtures/scene.ts';

const TO_LIVE = { to: 'live' };
const readsLive = (scene: Draft, person: ScenePerson) =>
  scene.as(person).revisions.read({ ...scene.ids, shown: 'live' });
const since = (scene: Draft, person: ScenePerson) =>
  scene.as(person).revisions.sinceRead({ ...scene.ids, ...TO_LIVE });

test('who comes back is led to exactly what changed since they last read', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const official = scene.official('west-yorkshire');
  expect(await since(scene, official)).toEqual({ mine: null, deciders: [] });
  await readsLive(scene, official);
  scene.setNow('2026-11-25T09:00:00Z');
  expect((await since(scene, official)).mine).toMatchObject({ changed: false });
  await scene.write(textOf(clause('c1', 'Buses matter most.')));
  await readsLive(scene, official);
  const { mine } = await since(scene, official);
  expect(mine).toMatchObject({ changed: true, at: new Date('2026-11-24T10:00:00Z') });
  const { blocks, from } = await scene
    .as(official)
    .documents.compare({ ...scene.ids, from: mine?.address ?? '', ...TO_LIVE });
  expect(from).toMatchObject({ kind: 'reading', by: official.name });
  expect(blocks[0]?.parts.filter(({ op }) => op !== 'same')).toEqual([
    { op: 'added', text: ' most' },
  ]);
});

test('of one sitting only what was last shown counts, until the next', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const official = scene.official('west-yorkshire');
  await readsLive(scene, official);
  scene.setNow('2026-11-24T10:20:00Z');
  await scene.write(textOf(clause('c1', 'Buses matter most.')));
  await readsLive(scene, official);
  expect((await since(scene, official)).mine).toBeNull();
  scene.setNow('2026-11-24T11:00:00Z');
  expect((await since(scene, official)).mine).toMatchObject({
    changed: false,
    at: new Date('2026-11-24T10:20:00Z'),
  });
});

test('what somebody marks as read counts at once', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const official = scene.official('west-yorkshire');
  await scene.as(official).revisions.read({ ...scene.ids, shown: 'live', marked: true });
  await scene.write(textOf(clause('c1', 'Trams matter.')));
  await readsLive(scene, official);
  expect((await since(scene, official)).mine).toMatchObject({ changed: true, at: scene.now() });
});

test('an official sees what changed since the mayor’s delegate read it; nobody else does', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  const delegate = scene.delegate('west-yorkshire');
  await readsLive(scene, delegate);
  await readsLive(scene, scene.chiefExecutive('west-yorkshire'));
  await scene.write(textOf(clause('c1', 'Trams matter.')));
  const { deciders } = await since(scene, scene.official('west-yorkshire'));
  expect(deciders).toMatchObject([{ name: delegate.name, changed: true, at: scene.now() }]);
  const from = deciders[0]?.address ?? '';
  const compare = (person: ScenePerson) =>
    scene.as(person).documents.compare({ ...scene.ids, from, ...TO_LIVE });
  expect((await compare(scene.official('west-yorkshire'))).from.by).toBe(delegate.name);
  for (const person of [scene.official('north-east'), scene.secretariat]) {
    expect((await since(scene, person)).deciders).toEqual([]);
    await expect(compare(person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('of a person’s readings the newest are kept', async () => {
  await using scene = await aDraft(textOf(clause('c1', 'Buses matter.')));
  for (let day = 1; day <= MOST_READINGS + 3; day += 1) {
    scene.setNow(`2026-12-${String(day).padStart(2, '0')}T09:00:00Z`);
    await readsLive(scene, scene.secretariat);
  }
  const rows = await scene.db.selectFrom('reading').select('at').orderBy('at').execute();
  expect(rows).toHaveLength(MOST_READINGS);
  expect(rows[0]?.at).toEqual(new Date('2026-12-04T09:00:00Z'));
});
