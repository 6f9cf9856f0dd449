import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import {
  campaignAsks,
  campaignHead,
  campaignList,
  campaignOutcomes,
  campaignTimeline,
} from '#db/campaigns/campaign.reads.ts';
import type { Database } from '#db/schema.ts';
import { ruleOnOutcome } from '#shared/campaigns/outcome.rules.ts';
import { freshDatabase } from '#tests/fixtures/fresh-database.ts';
import { pastPositionId } from './campaigns.ts';
import { FACTS } from './facts/registry.ts';
import { PAST_CASES } from './past-cases/registry.ts';

test('ticket offices: five announce, four send letters, and nobody says which four', async () => {
  await using scene = await freshDatabase();
  const steps = await campaignTimeline(scene.db, 'ticket-offices-2023');
  const announced = steps.find((step) => step.happened === '2023-07-18');
  const letters = steps.find((step) => step.happened === '2023-07-21');
  expect(announced?.signatories.map((s) => s.styledName)).toEqual([
    'Dr Nik Johnson, Mayor of Cambridgeshire and Peterborough',
    'Andy Burnham, Mayor of Greater Manchester',
    'Steve Rotheram, Mayor of the Liverpool City Region',
    'Oliver Coppard, Mayor of South Yorkshire',
    'Tracy Brabin, Mayor of West Yorkshire',
  ]);
  expect(letters).toMatchObject({ signatoryCount: 4, signatories: [] });
  expect(JSON.stringify(steps)).not.toContain('Driscoll');
});

test('ticket offices: every dated step of the record stands, with who took it', async () => {
  await using scene = await freshDatabase();
  const steps = await campaignTimeline(scene.db, 'ticket-offices-2023');
  expect(steps.map((step) => [step.happened, step.actor])).toEqual([
    ['2023-07-05', 'Rail Delivery Group'],
    ['2023-07-18', null],
    ['2023-07-21', null],
    ['2023-07-26', null],
    ['2023-09-01', null],
    ['2023-10-31', 'The two passenger watchdogs'],
    ['2023-10-31', 'Mark Harper, Secretary of State for Transport'],
  ]);
  expect(steps[3]?.title).toContain('1 September');
  expect(steps[4]?.detail).toContain('680,000');
});

test('ticket offices: no more is claimed than the evidence bears, and rivals are named', async () => {
  await using scene = await freshDatabase();
  const [outcome] = await campaignOutcomes(scene.db, 'ticket-offices-2023');
  expect(outcome).toMatchObject({
    outcome: 'won',
    decidedOn: '2023-10-31',
    contribution: 'plausibly_contributed',
  });
  expect(outcome?.rivalExplanations).toContain('watchdogs');
  expect(outcome?.rivalExplanations).toContain('750,000');
});

test('a past case runs no reply clock and counts no decision as a reply', async () => {
  await using scene = await freshDatabase();
  const clocks = await scene.db
    .selectFrom('ask')
    .where('letter_id', 'is not', null)
    .selectAll()
    .execute();
  const asks = await campaignAsks(scene.db, pastPositionId('ticket-offices-2023'));
  expect(clocks).toEqual([]);
  expect(asks.map((ask) => ask.answer)).toEqual(Array(3).fill('decided_without_reply'));
});

test('HS2 is lost, and what followed is linked to it', async () => {
  await using scene = await freshDatabase();
  const [outcome] = await campaignOutcomes(scene.db, 'hs2-northern-leg-2023');
  const followed = await campaignHead(scene.db, 'midlands-north-west-rail');
  expect(outcome).toMatchObject({ outcome: 'lost', decidedOn: '2023-10-04' });
  expect(followed?.followsCampaignId).toBe('hs2-northern-leg-2023');
});

test('the £2 fare keeps its whole timeline, from the first cap to its return', async () => {
  await using scene = await freshDatabase();
  const steps = await campaignTimeline(scene.db, 'two-pound-fares-2022-2026');
  expect(steps.map((step) => step.happened)).toEqual([
    '2022-09-03',
    '2022-09-04',
    '2022-09-18',
    '2023-01-01',
    '2024-10-28',
    '2024-11-18',
    '2025-01',
    '2026-07-22',
  ]);
});

test('TransPennine is won for the reason the minister gave, and for the other thing he blamed', async () => {
  await using scene = await freshDatabase();
  const [outcome] = await campaignOutcomes(scene.db, 'transpennine-express-2023');
  expect(outcome).toMatchObject({ outcome: 'won', contribution: 'plausibly_contributed' });
  expect(outcome?.statedReason).toContain('Aslef');
});

test('what was no joint position is never shown as one', async () => {
  await using scene = await freshDatabase();
  const joint = new Map((await campaignList(scene.db)).map((c) => [c.id, c]));
  expect(joint.get('winter-fuel-2024')).toMatchObject({ joint: false, positions: [] });
  expect(joint.get('ticket-offices-2023')?.joint).toBe(true);
  expect(joint.size).toBe(PAST_CASES.length);
});

test('every past case keeps to the rule that guards new outcomes', () => {
  for (const { id, outcome } of PAST_CASES) {
    expect([id, ruleOnOutcome(outcome, '2026-11-23')]).toEqual([id, { allowed: true }]);
  }
});

test('whoever is named in a past case held that office on the day', () => {
  const strangers = PAST_CASES.flatMap((past) =>
    past.tactics.flatMap(({ happened, signatories = [] }) =>
      signatories.filter(
        ([officeId, styledName]) => happened && !heldThatDay(officeId, styledName, happened),
      ),
    ),
  );
  expect(strangers).toEqual([]);
});

function heldThatDay(officeId: string | null, styledName: string, happened: string): boolean {
  return FACTS.holders.some(
    (holder) =>
      holder.officeId === officeId &&
      styledName.includes(holder.personName) &&
      styledName.includes(holder.title) &&
      holder.startsOn <= happened &&
      (holder.endsOn === null || happened < holder.endsOn),
  );
}

test('each past case says where it comes from', async () => {
  await using scene = await freshDatabase();
  expect(await withoutSources(scene.db)).toEqual([]);
});

function withoutSources(db: Kysely<Database>) {
  return db
    .selectFrom('campaign')
    .where((eb) => eb(eb.fn('jsonb_array_length', ['sources']), '=', 0))
    .select('id')
    .execute();
}
