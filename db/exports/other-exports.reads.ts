import { type Kysely, type SqlBool, sql } from 'kysely';
import { engagementVisibleTo } from '#db/engagement/engagement.reads.ts';
import { positionVisibleTo } from '#db/positions/position-sight.reads.ts';
import type { Database } from '#db/schema.ts';
import { EXPORT_ROWS_MAX, type ExportScope, holding, within } from './export-scope.reads.ts';

/** Campaigns the person may see, all of them or those that carry the position asked for. */
function campaigns(db: Kysely<Database>, { sight, positionId }: ExportScope) {
  return db
    .selectFrom('campaign')
    .where(
      sql<SqlBool>`(campaign.opened_by is null or ${sight.all}::boolean or exists (
        select from position where position.campaign_id = campaign.id
          and ${positionVisibleTo(sight)}
      ))`,
    )
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

export function exportedOutcomes(db: Kysely<Database>, scope: ExportScope) {
  return campaigns(db, scope)
    .innerJoin('outcome', 'outcome.campaign_id', 'campaign.id')
    .where(holding(sql`outcome.summary`, scope))
    .where(within(sql`outcome.decided_on`, scope))
    .orderBy('outcome.recorded_at')
    .orderBy('outcome.id')
    .select(['campaign.id as campaign_id', 'outcome.outcome', 'outcome.decided_on'])
    .select(['outcome.summary', 'outcome.contribution', 'outcome.stated_reason'])
    .select('outcome.rival_explanations')
    .execute();
}

/** Contacts as they stand, through their one gate; with a position, those that raised its asks. */
export function exportedEngagements(db: Kysely<Database>, scope: ExportScope) {
  const { sight, positionId } = scope;
  const viewer = { officeIds: sight.officeIds, secretariat: sight.all };
  return db
    .selectFrom('standing_engagement as contact')
    .innerJoin('office', 'office.id', 'contact.office_id')
    .innerJoin('department', 'department.id', 'contact.department_id')
    .leftJoin('post', 'post.id', 'contact.post_id')
    .where(engagementVisibleTo(viewer))
    .where(holding(sql`concat_ws(' ', contact.gist, array_to_string(contact.topics, ' '))`, scope))
    .where(within(sql`contact.happened_on`, scope))
    .$if(positionId !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (
          select from engagement_ask join ask on ask.id = engagement_ask.ask_id
          where engagement_ask.record_id = contact.record_id and ask.position_id = ${positionId ?? null}
        )`,
      ),
    )
    .orderBy('contact.happened_on')
    .orderBy('contact.id')
    .limit(EXPORT_ROWS_MAX)
    .select(['contact.id', 'office.name as office', 'contact.happened_on', 'contact.channel'])
    .select(['department.name as department', 'post.title as post', 'contact.official_role'])
    .select(['contact.formality', 'contact.capacity', 'contact.gist', 'contact.visibility'])
    .select(sql<string>`array_to_string(contact.topics, '; ')`.as('topics'))
    .execute();
}
