import { expect, test } from 'vitest';
import { aForum } from '#tests/fixtures/scene.ts';

const words = {
  title: 'Night buses',
  subject: 'Keep night buses running',
  positionType: 'Joint letter',
  positionId: null,
  followsCampaignId: null,
};

const position = {
  title: 'Night buses',
  coalitionKind: 'named',
  officeIds: ['greater-manchester', 'west-yorkshire'],
  postIds: ['transport-secretary'],
} as const;

const decision = {
  by: 'government_decision',
  byCampaignId: null,
  byDecision: 'Night buses are paid for by statute.',
  on: '2026-11-24',
  source: 'https://example.org/decision',
} as const;

const HS2 = 'hs2-northern-leg-2023';

type Forum = Awaited<ReturnType<typeof aForum>>;

/** A campaign on a position that two offices alone see. */
async function aCampaignOfTwo(forum: Forum) {
  const api = forum.as(forum.secretariat);
  const { positionId } = await api.positions.open({
    ...position,
    officeIds: [...position.officeIds],
    postIds: [...position.postIds],
  });
  const { campaignId } = await api.campaigns.open({ ...words, positionId });
  return { positionId, campaignId };
}

test('a lesson stands beside a past case in its recorder’s name, and in the ledger', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  await api.campaigns.recordLesson({ campaignId: HS2, words: 'Ask before the decision.' });
  await api.campaigns.recordLesson({ campaignId: HS2, words: 'Agree who speaks first.' });

  const shown = await forum.as(forum.official('tees-valley')).campaigns.show({ campaignId: HS2 });
  expect(shown).toMatchObject({ canWriteBeside: false });
  expect(shown.lessons).toMatchObject([
    { words: 'Agree who speaks first.', recordedBy: forum.secretariat.name },
    { words: 'Ask before the decision.' },
  ]);
  const entries = await forum.db.selectFrom('ledger_entry').select('type').execute();
  expect(entries.map(({ type }) => type)).toEqual(Array(2).fill('campaign.lesson_recorded'));
});

test('a decision of government supersedes a campaign once, until that is taken back', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { campaignId } = await api.campaigns.open(words);
  await api.campaigns.supersede({ campaignId, ...decision });
  await expect(api.campaigns.supersede({ campaignId, ...decision })).rejects.toMatchObject({
    message: 'already_superseded',
  });
  expect((await api.campaigns.show({ campaignId })).supersededBy).toMatchObject({
    byDecision: 'Night buses are paid for by statute.',
    on: '2026-11-24',
    source: 'https://example.org/decision',
  });

  await api.campaigns.reinstate({ campaignId, reason: 'The statute was not passed.' });
  const shown = await api.campaigns.show({ campaignId });
  expect(shown.supersededBy).toBeNull();
  expect(shown.successionMoves.map(({ move }) => move)).toEqual(['supersede', 'reinstate']);
  await expect(api.campaigns.reinstate({ campaignId, reason: 'Once more.' })).rejects.toMatchObject(
    { message: 'not_superseded' },
  );
});

test('of two who supersede a campaign at once, exactly one is heard', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { campaignId } = await api.campaigns.open(words);
  const heard = await Promise.allSettled([
    api.campaigns.supersede({ campaignId, ...decision }),
    api.campaigns.supersede({ campaignId, ...decision }),
  ]);
  expect(heard.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a later campaign that somebody may not see is not told of, nor that it was taken back', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const later = await aCampaignOfTwo(forum);
  await api.campaigns.supersede({
    campaignId: HS2,
    by: 'campaign',
    byCampaignId: later.campaignId,
    byDecision: null,
    on: '2026-11-24',
    source: 'Minutes of 24 November 2026',
  });
  const inside = forum.as(forum.official('west-yorkshire'));
  const outside = forum.as(forum.official('tees-valley'));
  expect((await inside.campaigns.show({ campaignId: HS2 })).supersededBy).toMatchObject({
    byCampaignId: later.campaignId,
    byTitle: 'Night buses',
  });
  expect((await inside.campaigns.show(later)).supersedes).toMatchObject([{ id: HS2 }]);
  await api.campaigns.reinstate({ campaignId: HS2, reason: 'It was the wrong campaign.' });
  expect(await outside.campaigns.show({ campaignId: HS2 })).toMatchObject({
    supersededBy: null,
    successionMoves: [],
  });
});

test('replies and contacts on its asks stand in a campaign, each for who may read it', async () => {
  await using forum = await aForum();
  const { campaignId, positionId } = await aCampaignOfTwo(forum);
  const { id: askId } = await forum.db
    .insertInto('ask')
    .values({
      position_id: positionId,
      letter_id: null,
      clause_id: 'a1',
      number: 1,
      text: 'Pay for night buses.',
      asked_on: '2026-11-20',
      sources: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ours = forum.as(forum.official('west-yorkshire'));
  await ours.engagement.log({
    officeId: 'west-yorkshire',
    happenedOn: '2026-11-23',
    met: 'post:transport-secretary',
    channel: 'call',
    topics: ['buses'],
    askIds: [askId],
    gist: 'Night buses came up.',
    visibility: 'office',
  });

  const seen = await ours.campaigns.show({ campaignId });
  const ally = await forum.as(forum.official('greater-manchester')).campaigns.show({ campaignId });
  const office = await forum.as(forum.secretariat).campaigns.show({ campaignId });
  expect(seen.contacts).toMatchObject([{ gist: 'Night buses came up.' }]);
  expect([ally.contacts, office.contacts]).toEqual([[], []]);
});
