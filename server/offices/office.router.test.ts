import { expect, test } from 'vitest';
import { aForum } from '#tests/fixtures/scene.ts';

test('fourteen offices are members; six are planned, two without a mayor, one is gone', async () => {
  await using forum = await aForum();
  const offices = await forum.as(forum.secretariat).offices.list();
  const count = (group: string) => offices.filter((office) => office.group === group).length;
  expect(['member', 'planned', 'foundation', 'former'].map(count)).toEqual([14, 6, 2, 1]);
});

test('offices stand as people look them up: West of England before West Yorkshire', async () => {
  await using forum = await aForum();

  const offices = await forum.as(forum.secretariat).offices.list();

  const west = offices.map(({ name }) => name).filter((name) => name.startsWith('West '));
  expect(west).toEqual(['West Midlands', 'West of England', 'West Yorkshire']);
});

test('an office shows its terms, newest first, and when it joined the forum', async () => {
  await using forum = await aForum();
  const office = await forum
    .as(forum.official('tees-valley'))
    .offices.show({ officeId: 'greater-manchester' });
  expect(office.terms.map((term) => term.styledName)).toEqual([
    'Bev Craig, Mayor of Greater Manchester',
    'Andy Burnham, Mayor of Greater Manchester',
  ]);
  expect(office.memberships).toEqual([{ startsOn: '2017-05-08', endsOn: null }]);
});

test('an office page lists only positions its reader may see', async () => {
  await using forum = await aForum();
  const { positionId } = await forum.as(forum.secretariat).positions.open({
    title: 'Skills funding',
    coalitionKind: 'named',
    officeIds: ['greater-manchester', 'west-yorkshire'],
    postIds: ['education-secretary'],
  });
  const seenBy = async (officeId: string) =>
    (
      await forum.as(forum.official(officeId)).offices.show({ officeId: 'greater-manchester' })
    ).positions.map((position) => position.id);
  expect(await seenBy('west-yorkshire')).toContain(positionId);
  expect(await seenBy('tees-valley')).not.toContain(positionId);
});

test('posts name today’s holder, and a person without a mandate sees none', async () => {
  await using forum = await aForum();
  const posts = await forum.as(forum.secretariat).offices.posts();
  expect(posts.find((post) => post.id === 'transport-secretary')).toMatchObject({
    salutation: 'Dear Secretary of State',
    holderName: 'Heidi Alexander',
  });
  await expect(forum.as(forum.outsider).offices.posts()).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
