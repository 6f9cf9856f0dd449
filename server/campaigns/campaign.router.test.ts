import { expect, test } from 'vitest';
import { aForum } from '#tests/fixtures/scene.ts';

const outcome = {
  outcome: 'won',
  decidedOn: '2026-11-20',
  summary: 'The plan was dropped.',
  contribution: 'plausibly_contributed',
  statedReason: null,
  rivalExplanations: 'A by-election was near.',
  evidence: [
    {
      kind: 'report_of_decision',
      title: 'Report',
      source: 'https://example.org',
      on: null,
      quote: null,
    },
  ],
} as const;

const words = {
  title: 'Night buses',
  subject: 'Keep night buses running',
  positionType: 'Joint letter',
  positionId: null,
  followsCampaignId: null,
};

const letter = {
  kind: 'letter',
  happened: '2026-07-31',
  title: 'A joint letter is sent',
  detail: null,
  actor: null,
  officeIds: ['greater-manchester', 'greater-london'],
  source: null,
} as const;

test('past cases are open to everyone with a mandate and to nobody else', async () => {
  await using forum = await aForum();
  const official = forum.as(forum.official('tees-valley'));
  const found = await official.campaigns.show({ campaignId: 'ticket-offices-2023' });
  expect(found).toMatchObject({ joint: true, pastCase: true, canWrite: false });
  expect(await forum.as(forum.outsider).campaigns.list()).toEqual([]);
  await expect(
    forum.as(forum.outsider).campaigns.show({ campaignId: 'ticket-offices-2023' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('only the secretariat opens a campaign, logs steps and records outcomes', async () => {
  await using forum = await aForum();
  const official = forum.as(forum.official('tees-valley'));
  await expect(official.campaigns.open(words)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a step is signed by whoever held each office that day', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { campaignId } = await api.campaigns.open(words);
  await api.campaigns.logTactic({ campaignId, ...letter });
  const { timeline } = await api.campaigns.show({ campaignId });
  expect(timeline[0]?.signatories.map((s) => s.styledName)).toEqual([
    'Bev Craig, Mayor of Greater Manchester',
    'Sir Sadiq Khan, Mayor of London',
  ]);
});

test('nobody signs for an office that was vacant that day, nor for what others did', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { campaignId } = await api.campaigns.open(words);
  await expect(
    api.campaigns.logTactic({ campaignId, ...letter, happened: '2026-07-01' }),
  ).rejects.toMatchObject({ message: 'no_holder_that_day' });
  await expect(
    api.campaigns.logTactic({ campaignId, ...letter, kind: 'government_decision' }),
  ).rejects.toMatchObject({ message: 'signed_by_others' });
});

test('an outcome is added with its evidence, in the ledger, and the earlier one stays', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { campaignId } = await api.campaigns.open(words);
  await api.campaigns.recordOutcome({
    campaignId,
    ...outcome,
    outcome: 'pending',
    contribution: 'not_claimed',
    decidedOn: null,
    evidence: [],
  });
  await api.campaigns.recordOutcome({ campaignId, ...outcome, evidence: [...outcome.evidence] });

  const shown = await api.campaigns.show({ campaignId });
  const entries = await forum.db.selectFrom('ledger_entry').select('type').orderBy('seq').execute();
  expect(shown.outcome).toMatchObject({ outcome: 'won' });
  expect(shown.earlierOutcomes).toMatchObject([{ outcome: 'pending' }]);
  expect(entries.map((entry) => entry.type)).toEqual([
    'campaign.opened',
    'outcome.recorded',
    'outcome.recorded',
  ]);
});

test('a claim beyond its evidence is refused and leaves nothing behind', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { campaignId } = await api.campaigns.open(words);
  await expect(
    api.campaigns.recordOutcome({
      campaignId,
      ...outcome,
      contribution: 'acknowledged',
      evidence: [...outcome.evidence],
    }),
  ).rejects.toMatchObject({ message: 'claim_exceeds_evidence' });
  expect((await api.campaigns.show({ campaignId })).outcome).toBeNull();
});

test('the record of a past case is not rewritten', async () => {
  await using forum = await aForum();
  await expect(
    forum
      .as(forum.secretariat)
      .campaigns.logTactic({ campaignId: 'ticket-offices-2023', ...letter }),
  ).rejects.toMatchObject({ message: 'past_case_stands' });
});

test('a campaign that carries a position is seen by that position’s coalition alone', async () => {
  await using forum = await aForum();
  const api = forum.as(forum.secretariat);
  const { positionId } = await api.positions.open({
    title: 'Night buses',
    coalitionKind: 'named',
    officeIds: ['greater-manchester', 'west-yorkshire'],
    postIds: ['transport-secretary'],
  });
  const { campaignId } = await api.campaigns.open({ ...words, positionId });
  const inside = forum.as(forum.official('west-yorkshire'));
  const outside = forum.as(forum.official('tees-valley'));

  expect((await inside.campaigns.show({ campaignId })).positions).toMatchObject([
    { id: positionId },
  ]);
  await expect(outside.campaigns.show({ campaignId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await outside.campaigns.list()).map((c) => c.id)).not.toContain(campaignId);
  await expect(
    api.campaigns.logTactic({ campaignId, ...letter, officeIds: ['tees-valley'] }),
  ).rejects.toMatchObject({ message: 'not_in_coalition' });
});
