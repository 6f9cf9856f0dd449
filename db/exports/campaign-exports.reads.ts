import { type Kysely, sql } from 'kysely';
import { campaignVisibleTo } from '#db/campaigns/campaign-sight.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  EXPORT_ROWS_MAX,
  type ExportScope,
  evidenced,
  holding,
  londonDay,
  within,
} from './export-scope.reads.ts';

/** Campaigns the person may see, all of them or those that carry the position asked for. */
function campaigns(db: Kysely<Database>, scope: ExportScope) {
  const { positionId } = scope;
  return db
    .selectFrom('campaign')
    .where(campaignVisibleTo(scope.sight))
    .$if(positionId !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('position')
            .whereRef('position.campaign_id', '=', 'campaign.id')
            .where('position.id', '=', positionId ?? ''),
        ),
      ),
    )
    .limit(EXPORT_ROWS_MAX);
}

/** Campaigns with what each is about and since when. */
export function exportedCampaigns(db: Kysely<Database>, scope: ExportScope) {
  return campaigns(db, scope)
    .where(holding(sql`campaign.title || '. ' || campaign.subject`, scope))
    .where(within(sql`campaign.started`, scope))
    .orderBy('campaign.started')
    .orderBy('campaign.id')
    .select(['campaign.id', 'campaign.title', 'campaign.subject', 'campaign.started'])
    .select(['campaign.position_type', 'campaign.joint', 'campaign.gaps'])
    .execute();
}

/** Steps of campaigns, each with its own signatories. */
export function exportedTactics(db: Kysely<Database>, scope: ExportScope) {
  return campaigns(db, scope)
    .innerJoin('tactic', 'tactic.campaign_id', 'campaign.id')
    .where(holding(sql`concat_ws('. ', tactic.title, tactic.detail)`, scope))
    .where(within(sql`tactic.happened`, scope))
    .orderBy('tactic.happened')
    .orderBy('tactic.id')
    .select(['campaign.id as campaign_id', 'tactic.kind', 'tactic.happened', 'tactic.title'])
    .select(['tactic.detail', 'tactic.actor'])
    .select(
      sql<string | null>`(
        select string_agg(styled_name, '; ' order by place)
        from tactic_signatory where tactic_signatory.tactic_id = tactic.id
      )`.as('signed_by'),
    )
    .execute();
}

/** How campaigns ended as far as is known, and what may be claimed of it. */
export function exportedOutcomes(db: Kysely<Database>, scope: ExportScope) {
  return campaigns(db, scope)
    .innerJoin('outcome', 'outcome.campaign_id', 'campaign.id')
    .where(holding(sql`outcome.summary`, scope))
    .where(within(sql`outcome.decided_on`, scope))
    .orderBy('outcome.recorded_at')
    .orderBy('outcome.id')
    .select(['campaign.id as campaign_id', 'outcome.outcome', 'outcome.decided_on'])
    .select(['outcome.summary', 'outcome.contribution', 'outcome.stated_reason'])
    .select(['outcome.rival_explanations', evidenced('outcome.evidence').as('evidence')])
    .execute();
}

/** What somebody drew from a campaign, in their own words. */
export function exportedLessons(db: Kysely<Database>, scope: ExportScope) {
  return campaigns(db, scope)
    .innerJoin('campaign_lesson as lesson', 'lesson.campaign_id', 'campaign.id')
    .where(holding(sql`lesson.words`, scope))
    .where(within(londonDay('lesson.at'), scope))
    .orderBy('lesson.seq')
    .select(['campaign.id as campaign_id', 'lesson.words', londonDay('lesson.at').as('drawn_on')])
    .execute();
}

/** What took a campaign's place, and that it no longer does; another campaign only where it may be seen. */
export function exportedSuccessions(db: Kysely<Database>, scope: ExportScope) {
  return campaigns(db, scope)
    .innerJoin('campaign_supersession as moved', 'moved.campaign_id', 'campaign.id')
    .where(holding(sql`concat_ws('. ', moved.by_decision, moved.reason)`, scope))
    .where(within(londonDay('moved.at'), scope))
    .orderBy('moved.seq')
    .select(['campaign.id as campaign_id', 'moved.move', 'moved.by_decision'])
    .select(['moved.happened_on', 'moved.source', 'moved.reason'])
    .select(
      sql<string | null>`(
        select later.id from campaign as later
        where later.id = moved.by_campaign_id and ${campaignVisibleTo(scope.sight, 'later')}
      )`.as('by_campaign_id'),
    )
    .execute();
}
