import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '#db/schema.ts';
import type { CampaignScope } from '#shared/campaigns/campaign.policy.ts';
import type { TacticKind } from '#shared/campaigns/tactic.state.ts';
import type { PositionSight } from '#shared/positions/position.policy.ts';

/** What the policies ask of a campaign; undefined when there is none. */
export function campaignScope(
  db: Kysely<Database>,
  campaignId: string,
): Promise<CampaignScope | undefined> {
  return db
    .selectFrom('campaign')
    .where('campaign.id', '=', campaignId)
    .select([positionScopes, pastCase])
    .executeTakeFirst();
}

/** One row of the table of campaigns, newest first, with its scope for the policy to ask. */
export function campaignList(db: Kysely<Database>) {
  return db
    .selectFrom('campaign')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('outcome')
          .whereRef('outcome.campaign_id', '=', 'campaign.id')
          .orderBy('recorded_at', 'desc')
          .limit(1)
          .select(['outcome.outcome', 'outcome.contribution', 'outcome.decided_on'])
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['campaign.id', 'campaign.title', 'campaign.subject', 'campaign.started'])
    .select(['campaign.joint', 'campaign.position_type as positionType'])
    .select(['newest.outcome', 'newest.contribution', 'newest.decided_on as decidedOn'])
    .select([mostTogether, positionScopes, pastCase])
    .orderBy('campaign.started', 'desc')
    .orderBy('campaign.id')
    .execute();
}

/** What the head of a campaign's page says. */
export function campaignHead(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('campaign')
    .where('campaign.id', '=', campaignId)
    .select(['campaign.id', 'campaign.title', 'campaign.subject', 'campaign.started'])
    .select(['campaign.position_type as positionType', 'campaign.joint', 'campaign.gaps'])
    .select(['campaign.sources', 'campaign.sought', 'campaign.as_of as asOf'])
    .select(['campaign.confidence', 'campaign.follows_campaign_id as followsCampaignId'])
    .executeTakeFirst();
}

/** The campaigns before and after this one, each with its scope for the policy to ask. */
export function linkedCampaigns(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('campaign')
    .where((eb) =>
      eb.or([
        eb('campaign.follows_campaign_id', '=', campaignId),
        eb(
          'campaign.id',
          'in',
          eb
            .selectFrom('campaign as this')
            .where('this.id', '=', campaignId)
            .where('this.follows_campaign_id', 'is not', null)
            .select(sql<string>`this.follows_campaign_id`.as('id')),
        ),
      ]),
    )
    .select(['campaign.id', 'campaign.title', 'campaign.follows_campaign_id as followsCampaignId'])
    .select([positionScopes, pastCase])
    .orderBy('campaign.started')
    .execute();
}

export type TimelineEntry = {
  id: string;
  kind: TacticKind;
  /** ISO date, year and month, or null where the record gives none. */
  happened: string | null;
  title: string;
  detail: string | null;
  actor: string | null;
  signatoryCount: number | null;
  signatories: { officeId: string | null; styledName: string }[];
  sources: string[];
};

/** What happened, earliest first; what has no date comes last. */
export function campaignTimeline(
  db: Kysely<Database>,
  campaignId: string,
): Promise<TimelineEntry[]> {
  return db
    .selectFrom('tactic')
    .where('campaign_id', '=', campaignId)
    .select(['tactic.id', 'kind', 'happened', 'title', 'detail', 'actor', 'sources'])
    .select('signatory_count as signatoryCount')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('tactic_signatory')
          .whereRef('tactic_id', '=', 'tactic.id')
          .select(['office_id as officeId', 'styled_name as styledName'])
          .orderBy('place'),
      ).as('signatories'),
    )
    .orderBy('happened', (order) => order.asc().nullsLast())
    .orderBy('logged_at')
    .execute();
}

/** Every outcome ever recorded, newest first: the first is what is now known. */
export function campaignOutcomes(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .select(['id', 'outcome', 'decided_on as decidedOn', 'summary', 'contribution', 'evidence'])
    .select(['stated_reason as statedReason', 'rival_explanations as rivalExplanations'])
    .select('recorded_at as recordedAt')
    .orderBy('recorded_at', 'desc')
    .execute();
}

/** The positions a campaign carries, with whom each addresses. */
export function campaignPositions(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('position')
    .where('campaign_id', '=', campaignId)
    .select(['position.id', 'position.title', 'position.reconstructed'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('position_office')
          .whereRef('position_id', '=', 'position.id')
          .select('office_id as officeId')
          .orderBy('office_id'),
      ).as('offices'),
      jsonArrayFrom(
        eb
          .selectFrom('position_addressee')
          .innerJoin('post', 'post.id', 'position_addressee.post_id')
          .whereRef('position_id', '=', 'position.id')
          .select(['post.id', 'post.title'])
          .orderBy('place'),
      ).as('addressees'),
    ])
    .orderBy('opened_at')
    .execute();
}

/** What a position asked, and the answer now known to each ask. */
export function campaignAsks(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('ask')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('ask_answer')
          .whereRef('ask_answer.ask_id', '=', 'ask.id')
          .orderBy('recorded_at', 'desc')
          .limit(1)
          .select(['ask_answer.answer', 'ask_answer.note'])
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('ask.position_id', '=', positionId)
    .select(['ask.id', 'ask.number', 'ask.text', 'ask.asked_on as askedOn'])
    .select(['newest.answer', 'newest.note'])
    .orderBy('ask.asked_on')
    .orderBy('ask.number')
    .execute();
}

export const pastCase = sql<boolean>`campaign.opened_by is null`.as('pastCase');

export const positionScopes = sql<PositionSight[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'reconstructed', position.reconstructed,
    'coalition', array(
      select office_id from position_office where position_id = position.id order by office_id
    )
  )), '[]') from position where position.campaign_id = campaign.id
)`.as('positions');

/** The most mayors who took one step together, named or counted; null where none is on record. */
const mostTogether = sql<number | null>`(
  select nullif(max(greatest(
    coalesce(tactic.signatory_count, 0),
    (select count(*)::integer from tactic_signatory where tactic_id = tactic.id)
  )), 0) from tactic where tactic.campaign_id = campaign.id
)`.as('mostTogether');
