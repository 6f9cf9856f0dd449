import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { publicFeeds } from './feeds.ts';

test('feeds and sitemap list what is public and nothing that is under embargo', async () => {
  await using scene = await aSignedPosition();
  const { positionId } = scene;
  const api = scene.as(scene.secretariat);
  await api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' });
  scene.setNow('2026-11-24T12:00:00Z');
  await api.publications.publish({
    positionId,
    number: 1,
    summary: 'Keep the fare.',
    embargoUntil: new Date('2026-11-25T00:01:00Z'),
  });
  const app = new Hono();
  const { db, now, notifications, installation } = scene;
  publicFeeds(app, async () => ({ db, now, notifications, installation, person: null }));
  const read = async (path: string) => (await app.request(path)).text();
  const paths = ['/public/feed.atom', '/public/feed.json', '/sitemap.xml'];
  for (const path of paths) expect(await read(path)).not.toContain('/public/keep-bus-fares');
  scene.setNow('2026-11-25T00:01:00Z');
  for (const path of paths) expect(await read(path)).toContain('/public/keep-bus-fares');
  expect(await read('/robots.txt')).toContain('Disallow: /\n');
});
