import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { SupersessionMove } from '#shared/campaigns/supersession.state.ts';

export type NewMove = {
  campaignId: string;
  move: SupersessionMove;
  byCampaignId: string | null;
  byDecision: string | null;
  on: string | null;
  source: string | null;
  reason: string | null;
  personId: string;
  at: Date;
};

/** Adds one move. What was said before stays. */
export async function insertSupersessionMove(
  trx: Transaction<Database>,
  move: NewMove,
): Promise<string> {
  const { id } = await trx
    .insertInto('campaign_supersession')
    .values({
      campaign_id: move.campaignId,
      move: move.move,
      by_campaign_id: move.byCampaignId,
      by_decision: move.byDecision,
      happened_on: move.on,
      source: move.source,
      reason: move.reason,
      person_id: move.personId,
      at: move.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
