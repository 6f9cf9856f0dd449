import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { StandingCampaign } from '#shared/campaigns/supersession.rules.ts';
import { stateAfter } from '#shared/campaigns/supersession.rules.ts';
import type { SupersessionMove } from '#shared/campaigns/supersession.state.ts';
import { pastCase, positionScopes } from './campaign.reads.ts';

/** Every move of what took a campaign's place, oldest first: the last says what stands. */
export function supersessionMoves(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('campaign_supersession as moved')
    .innerJoin('person', 'person.id', 'moved.person_id')
    .where('moved.campaign_id', '=', campaignId)
    .select(['moved.id', 'moved.move', 'moved.by_campaign_id as byCampaignId'])
    .select(['moved.by_decision as byDecision', 'moved.happened_on as on', 'moved.source'])
    .select(['moved.reason', 'moved.at', 'person.name as movedBy'])
    .orderBy('moved.seq')
    .execute();
}

/**
 * The campaigns that ever took this one's place, and those whose place it holds now
 * (`displaced`), each with its scope for the policy to ask.
 */
export function campaignsInSuccession(db: Kysely<Database>, campaignId: string) {
  const displaced = sql<boolean>`exists (
    select from campaign_supersession as moved
    where moved.campaign_id = campaign.id and moved.by_campaign_id = ${campaignId}
      and not exists (
        select from campaign_supersession as later
        where later.campaign_id = moved.campaign_id and later.seq > moved.seq
      )
  )`;
  return db
    .selectFrom('campaign')
    .where(sql<SqlBool>`${displaced} or campaign.id in (
      select by_campaign_id from campaign_supersession where campaign_id = ${campaignId}
    )`)
    .select(['campaign.id', 'campaign.title', displaced.as('displaced')])
    .select([positionScopes, pastCase])
    .orderBy('campaign.started')
    .execute();
}

/**
 * Locks these campaigns, always in the same order, and then reads where each stands, so that two
 * who supersede at once are heard one after the other.
 */
export async function lockStanding(
  trx: Transaction<Database>,
  campaignIds: readonly string[],
): Promise<StandingCampaign[]> {
  const campaigns = await trx
    .selectFrom('campaign')
    .where('id', 'in', campaignIds)
    .select(['id', 'started'])
    .orderBy('id')
    .forUpdate()
    .execute();
  const moves = await lastMoves(trx, campaignIds);
  return campaigns.map((campaign) => ({
    ...campaign,
    state: stateAfter(moves.get(campaign.id) ?? null),
  }));
}

async function lastMoves(
  trx: Transaction<Database>,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, SupersessionMove>> {
  const rows = await trx
    .selectFrom('campaign_supersession')
    .distinctOn('campaign_id')
    .where('campaign_id', 'in', campaignIds)
    .select(['campaign_id as campaignId', 'move'])
    .orderBy('campaign_id')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map(({ campaignId, move }) => [campaignId, move]));
}
