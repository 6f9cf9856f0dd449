import { expect, test } from 'vitest';
import { consentFor, logFor } from '#tests/fixtures/logged-contacts.ts';
import { aForum, type ScenePerson } from '#tests/fixtures/scene.ts';

const ONE = 'west-yorkshire';
const OTHER = 'tees-valley';
const THIRD = 'north-east';

/** Two offices that asked to be told, and each logged buses with Transport. */
async function twoThatLogTheSame(changed: Parameters<typeof logFor>[2] = {}) {
  const forum = await aForum();
  await consentFor(forum, ONE, 'alerts');
  await consentFor(forum, OTHER, 'alerts');
  const mine = await logFor(forum, ONE);
  const theirs = await logFor(forum, OTHER, { gist: 'A secret of Tees Valley.', ...changed });
  const page = (person: ScenePerson) => forum.as(person).topics.page();
  const answer = (officeId: string, said: 'share' | 'keep') =>
    forum.as(forum.official(officeId)).topics.answerAlert({
      engagementId: officeId === ONE ? mine.engagementId : theirs.engagementId,
      topic: 'buses',
      answer: said,
    });
  return {
    ...forum,
    page,
    answer,
    told: async (officeId: string) => (await page(forum.official(officeId))).alerts,
  };
}

test('each is told that another office did, and nothing of which or what', async () => {
  await using scene = await twoThatLogTheSame();
  const [alert] = await scene.told(ONE);

  expect(alert).toMatchObject({ topic: 'buses', answer: null, shown: [] });
  const all = JSON.stringify(await scene.page(scene.official(ONE)));
  expect(all).not.toContain('Tees');
  expect(await scene.told(OTHER)).toHaveLength(1);
  expect((await scene.page(scene.secretariat)).pairs).toEqual([]);
  expect(await scene.told(THIRD)).toEqual([]);
});

test('only once both share do they see who, whom and when, and never what was said', async () => {
  await using scene = await twoThatLogTheSame();
  await scene.answer(ONE, 'share');
  expect((await scene.told(ONE))[0]?.shown).toEqual([]);
  expect((await scene.told(OTHER))[0]?.shown).toEqual([]);
  await scene.answer(OTHER, 'share');

  expect((await scene.told(ONE))[0]?.shown).toMatchObject([
    { officeName: 'Tees Valley', postTitle: 'Secretary of State for Transport' },
  ]);
  expect(JSON.stringify(await scene.page(scene.official(ONE)))).not.toContain('A secret of');
  expect((await scene.page(scene.secretariat)).pairs).toMatchObject([{ topic: 'buses' }]);

  await scene.answer(OTHER, 'keep');
  expect((await scene.told(ONE))[0]?.shown).toEqual([]);
  expect((await scene.page(scene.secretariat)).pairs).toEqual([]);
});

test('who did not ask to be told neither is told nor tells', async () => {
  await using scene = await twoThatLogTheSame();
  await consentFor(scene, OTHER, 'alerts', 'take_back');

  expect(await scene.told(ONE)).toEqual([]);
  expect(await scene.told(OTHER)).toEqual([]);
});

test.each([
  ['a day more than a month apart', { happenedOn: '2026-10-20' }],
  ['on another topic', { topics: ['rail'] }],
  ['with another department', { met: 'post:chancellor' }],
  ['for a party', { capacity: 'party' as const }],
])('%s is not the same', async (_, changed) => {
  await using scene = await twoThatLogTheSame(changed);

  expect(await scene.told(ONE)).toEqual([]);
});

test('the secretariat is told where it may read both anyway', async () => {
  await using scene = await aForum();
  await logFor(scene, ONE, { visibility: 'secretariat' });
  await logFor(scene, OTHER, { visibility: 'forum' });

  const { pairs } = await scene.as(scene.secretariat).topics.page();
  expect(pairs).toMatchObject([{ topic: 'buses', offices: ['Tees Valley', 'West Yorkshire'] }]);
});

const STANCE = {
  topic: 'rail',
  postId: 'transport-secretary',
  stance: 'supports',
  saidOn: '2026-11-20',
  source: 'An example for the test.',
} as const;

test('where departments disagree, the secretariat has one task, and another once it is done', async () => {
  await using scene = await aForum();
  const record = scene.as(scene.official(ONE)).topics.record;
  const { engagement } = scene.as(scene.secretariat);
  const tasks = async () => (await engagement.followUps()).tasks;
  await record(STANCE);
  expect(await tasks()).toEqual([]);
  const against = { ...STANCE, postId: 'chancellor', stance: 'opposes' } as const;
  await record(against);
  await record(against);

  const [task, ...more] = await tasks();
  expect(more).toEqual([]);
  expect(task?.what).toBe('Departments disagree on Rail: for it DfT, against it HMT');
  await engagement.markFollowUp({ followUpId: task?.followUpId ?? '', move: 'finish' });
  await record(against);
  expect(await tasks()).toHaveLength(1);
  expect((await scene.as(scene.official(OTHER)).topics.page()).conflicts).toHaveLength(1);
});

test('with another holder of the post, or after 90 days, what was said is stale', async () => {
  await using scene = await aForum();
  await scene.as(scene.official(ONE)).topics.record(STANCE);
  const staleness = async () => {
    const { said } = await scene.as(scene.official(OTHER)).topics.page();
    return said[0]?.staleness;
  };
  expect(await staleness()).toBeNull();
  scene.setNow('2027-02-19T10:00:00Z');
  expect(await staleness()).toBe('age');
  scene.setNow('2026-11-24T10:00:00Z');
  await scene.db
    .updateTable('post_holder')
    .set({ starts_on: '2026-11-22' })
    .where('post_id', '=', STANCE.postId)
    .where('ends_on', 'is', null)
    .execute();
  expect(await staleness()).toBe('holder');
});
