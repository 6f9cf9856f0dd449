import { sql, type Transaction } from 'kysely';
import type { Evidence } from '#db/campaigns/campaign.tables.ts';
import type { Database } from '#db/schema.ts';
import type { LogTactic, RecordOutcome } from '#shared/campaigns/campaign.schema.ts';

export type NewCampaign = {
  id: string;
  title: string;
  subject: string;
  positionType: string;
  joint: boolean;
  started: string;
  followsCampaignId: string | null;
  openedBy: string;
  openedAt: Date;
};

/** Makes the campaign; false when its id is taken. */
export async function insertCampaign(
  trx: Transaction<Database>,
  campaign: NewCampaign,
): Promise<boolean> {
  const made = await trx
    .insertInto('campaign')
    .values({
      id: campaign.id,
      title: campaign.title,
      subject: campaign.subject,
      position_type: campaign.positionType,
      joint: campaign.joint,
      started: campaign.started,
      follows_campaign_id: campaign.followsCampaignId,
      sought: '[]',
      sources: '[]',
      opened_by: campaign.openedBy,
      opened_at: campaign.openedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Ties a position to the campaign that carries it; false when another carries it already. */
export async function carryPosition(
  trx: Transaction<Database>,
  link: { campaignId: string; positionId: string },
): Promise<boolean> {
  const carried = await trx
    .updateTable('position')
    .set({ campaign_id: link.campaignId })
    .where('id', '=', link.positionId)
    .where('campaign_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return carried !== undefined;
}

export type Signatory = { officeId: string; styledName: string };

export async function insertTactic(
  trx: Transaction<Database>,
  tactic: Omit<LogTactic, 'officeIds'> & { signatories: readonly Signatory[]; loggedBy: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('tactic')
    .values({
      campaign_id: tactic.campaignId,
      kind: tactic.kind,
      happened: tactic.happened,
      title: tactic.title,
      detail: tactic.detail,
      actor: tactic.actor,
      sources: JSON.stringify(tactic.source ? [tactic.source] : []),
      logged_by: tactic.loggedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (tactic.signatories.length > 0) {
    await trx
      .insertInto('tactic_signatory')
      .values(
        tactic.signatories.map(({ officeId, styledName }, place) => ({
          tactic_id: id,
          office_id: officeId,
          styled_name: styledName,
          place,
        })),
      )
      .execute();
  }
  return id;
}

/** Adds what is now known. Earlier outcomes stay as they were recorded. */
export async function insertOutcome(
  trx: Transaction<Database>,
  outcome: RecordOutcome & { recordedBy: string },
): Promise<string> {
  const evidence: Evidence[] = outcome.evidence;
  const { id } = await trx
    .insertInto('outcome')
    .values({
      campaign_id: outcome.campaignId,
      outcome: outcome.outcome,
      decided_on: outcome.decidedOn,
      summary: outcome.summary,
      contribution: outcome.contribution,
      stated_reason: outcome.statedReason,
      rival_explanations: outcome.rivalExplanations,
      evidence: JSON.stringify(evidence),
      recorded_by: outcome.recordedBy,
      recorded_at: sql`clock_timestamp()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
