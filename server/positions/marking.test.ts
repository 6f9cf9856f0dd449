import { expect, test } from 'vitest';
import { verifyLedger } from '#server/ledger/verify.ts';
import { printedAddendum } from '#shared/letters/addendum.rules.ts';
import { asOwner } from '#tests/fixtures/frozen-position.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

const SUMMARY = 'Mayors ask government to keep the £2 bus fare.';

async function aSignedOne() {
  const scene = await aSignedPosition();
  const api = scene.as(scene.secretariat);
  const { positionId } = scene;
  const version = { positionId, number: 1 };
  return {
    ...scene,
    api,
    version,
    mark: (marking: 'none' | 'official' | 'official_sensitive') =>
      api.positions.mark({ positionId, marking }),
    issue: () => api.letters.issue({ positionId, versionNumber: 1, dated: '2026-11-24' }),
    markingOfLetter: async () => (await api.letters.letter(version)).content.marking ?? 'none',
  };
}

test('a position is not marked until the secretariat marks it; who sees it sees how', async () => {
  await using scene = await aSignedOne();
  const { positionId } = scene;
  const official = scene.as(scene.official('tees-valley'));
  expect(await official.positions.marking({ positionId })).toEqual({ marking: 'none' });

  await scene.mark('official');
  await scene.mark('official_sensitive');

  expect(await official.positions.marking({ positionId })).toEqual({
    marking: 'official_sensitive',
  });
  expect(await official.positions.show({ positionId })).toMatchObject({
    marking: 'official_sensitive',
    canMark: false,
  });
  await expect(scene.mark('official_sensitive')).rejects.toThrow('marking_unchanged');
});

test('a letter and its addendum keep the marking it was sent with, whatever the position is marked later', async () => {
  await using scene = await aSignedOne();
  await scene.mark('official_sensitive');
  expect(await scene.markingOfLetter()).toBe('official_sensitive');
  await scene.issue();

  await scene.mark('none');

  expect(await scene.markingOfLetter()).toBe('official_sensitive');
  const publishing = { ...scene.version, summary: SUMMARY };
  await expect(scene.api.publications.publish(publishing)).rejects.toThrow('letter_sensitive');
  const addendum = { ...(await scene.api.letters.addendum(scene.version)), demonstration: false };
  expect(printedAddendum(addendum, []).marking).toBe('OFFICIAL-SENSITIVE');
});

test('what is OFFICIAL-SENSITIVE is not published, and what is public is not marked so', async () => {
  await using scene = await aSignedOne();
  await scene.issue();
  await scene.mark('official_sensitive');
  const { publications } = scene.api;
  const publishing = { ...scene.version, summary: SUMMARY };
  await expect(publications.publish(publishing)).rejects.toThrow('published_while_sensitive');

  await scene.mark('official');
  await publications.publish(publishing);

  await expect(scene.mark('official_sensitive')).rejects.toThrow('marked_while_public');
  scene.setNow('2026-11-25T09:00:00Z');
  await publications.takeDown({ ...scene.version, reason: 'Asked for by an office' });
  await scene.mark('official_sensitive');
});

test('the ledger holds each marking, and a changed row is told', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { positionId } = await api.positions.open({
    title: 'Keep bus fares at £2',
    coalitionKind: 'forum',
    officeIds: [],
    postIds: ['transport-secretary'],
  });
  await api.positions.mark({ positionId, marking: 'official_sensitive' });
  expect('broken' in (await verifyLedger(forum.db))).toBe(false);

  await asOwner(forum.url, `update position_marking set marking = 'none'`);

  expect(await verifyLedger(forum.db)).toMatchObject({
    broken: expect.stringContaining('Marking'),
  });
});
