import { expect, test } from 'vitest';
import { addresseePosts, holderOfPost, postTable } from '#db/government/post.reads.ts';
import { holdingOn } from '#shared/government/tenure.rules.ts';
import { aForum } from '#tests/fixtures/scene.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';

test('the page of posts says who holds each today, and the database agrees on any day', async () => {
  await using forum = await aForum();
  const { posts } = await forum.as(forum.official('west-yorkshire')).government.posts();
  const transport = posts.find(({ id }) => id === 'transport-secretary');
  expect(transport?.holding).toMatchObject({ tenure: { personName: 'Heidi Alexander' } });

  const [ministry, day] = ['2024-07-05', '2024-11-28'];
  for (const { id, tenures } of await postTable(forum.db)) {
    const holding = holdingOn(tenures, day, ministry);
    const name = holding.state === 'vacant' ? undefined : holding.tenure.personName;
    const held = await holderOfPost(forum.db, id, day);
    expect({ id, name: held?.personName }).toEqual({ id, name });
  }
});

test('a minister last known before the ministry was formed is named nowhere as its holder', async () => {
  await using forum = await aForum();
  const unknown = { starts_on: '2025-09-06', ends_on: null, as_of: '2026-06-19' };
  await forum.db.deleteFrom('post_holder').where('post_id', '=', 'culture-secretary').execute();
  await forum.db
    .insertInto('post_holder')
    .values({
      ...unknown,
      post_id: 'culture-secretary',
      person_name: 'A Minister',
      sources: '[]',
      confidence: 'high',
    })
    .execute();

  const post = await forum.as(forum.secretariat).government.post({ postId: 'culture-secretary' });

  expect(post.holding.state).toBe('unverified');
  const today = await addresseePosts(forum.db, '2026-11-24');
  expect(today.find(({ id }) => id === 'culture-secretary')?.holderName).toBeNull();
});

test('an ask put to a predecessor stands under the post with its whole age, for whoever may see it', async () => {
  await using scene = await aSignedPosition();
  await aLetterOfLouiseHaighsTime(scene);
  const asksFor = async (person: Parameters<typeof scene.as>[0]) => {
    const { asks } = await scene.as(person).government.post({ postId: 'transport-secretary' });
    return asks.filter(({ positionId }) => positionId === scene.positionId);
  };

  const [ask] = await asksFor(scene.official('tees-valley'));

  expect(ask).toMatchObject({ askedOf: 'Louise Haigh', age: 791, now: { state: 'overdue' } });
  expect(await asksFor(scene.official('north-east'))).toEqual([]);
});

test('a department’s page holds its whole lineage and the posts it answers by', async () => {
  await using forum = await aForum();

  const page = await forum
    .as(forum.official('west-yorkshire'))
    .government.department({ departmentId: 'dluhc' });

  expect(page.lineage.map(({ abbreviation }) => abbreviation)).toEqual([
    'DCLG',
    'MHCLG',
    'DLUHC',
    'MHCLG',
  ]);
  expect(page.posts.map(({ id }) => id)).toEqual(['communities-secretary']);
});

/** A letter of 24 September 2024 to the transport secretary, with one ask. */
async function aLetterOfLouiseHaighsTime(scene: Awaited<ReturnType<typeof aSignedPosition>>) {
  const { id } = await scene.db
    .insertInto('letter')
    .values({
      position_id: scene.positionId,
      version_id: scene.versionId,
      dated: '2024-09-24',
      content: '{}',
      letter_hash: 'ab'.repeat(32),
      verification_code: 'ABCD-EFGH-JKMN',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await scene.db
    .insertInto('letter_sending')
    .values({
      letter_id: id,
      post_id: 'transport-secretary',
      holder_name: 'Louise Haigh',
      channel: 'letter',
      sent_on: '2024-09-24',
    })
    .execute();
  await scene.db
    .insertInto('ask')
    .values({
      position_id: scene.positionId,
      letter_id: id,
      number: 1,
      text: 'Fund the £2 fare until April 2028.',
      asked_on: '2024-09-24',
      sources: '[]',
    })
    .execute();
}
