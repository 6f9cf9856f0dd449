import { lockStanding } from '#db/campaigns/supersession.reads.ts';
import { insertSupersessionMove } from '#db/campaigns/supersession.writes.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Supersede } from '#shared/campaigns/campaign.schema.ts';
import { ruleOnReinstatement, ruleOnSupersession } from '#shared/campaigns/supersession.rules.ts';
import { seeCampaign, writeBesideCampaign } from './campaign-access.ts';
import { appendOfCampaign } from './campaign-ledger.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Records what took a campaign's place: a later campaign or a decision of government. */
export async function supersede(ctx: Acting, { by, ...input }: Supersede): Promise<void> {
  await writeBesideCampaign(ctx, input.campaignId);
  const byCampaignId = by === 'campaign' ? input.byCampaignId : null;
  const byDecision = by === 'government_decision' ? input.byDecision : null;
  if (byCampaignId) await seeCampaign(ctx, byCampaignId);
  await ctx.db.transaction().execute(async (trx) => {
    const locked = await lockStanding(trx, [input.campaignId, byCampaignId ?? input.campaignId]);
    const campaign = locked.find(({ id }) => id === input.campaignId) ?? notFound();
    const successor = locked.find(({ id }) => id === byCampaignId) ?? null;
    const ruling = ruleOnSupersession(
      campaign,
      { on: input.on, successor },
      dayInLondon(ctx.now()),
    );
    if ('refused' in ruling) refuse(ruling.refused);
    const move = { ...input, byCampaignId, byDecision };
    const moveId = await insertSupersessionMove(trx, {
      ...move,
      move: 'supersede',
      reason: null,
      personId: ctx.person.id,
      at: ctx.now(),
    });
    const payload = { moveId, ...move };
    await appendOfCampaign(trx, ctx, { type: 'campaign.superseded', positionId: null, payload });
  });
}

/** Takes it back, with a reason: the campaign stands again and what was said before stays. */
export async function reinstate(
  ctx: Acting,
  { campaignId, reason }: { campaignId: string; reason: string },
): Promise<void> {
  await writeBesideCampaign(ctx, campaignId);
  await ctx.db.transaction().execute(async (trx) => {
    const [campaign = notFound()] = await lockStanding(trx, [campaignId]);
    const ruling = ruleOnReinstatement(campaign);
    if ('refused' in ruling) refuse(ruling.refused);
    const moveId = await insertSupersessionMove(trx, {
      campaignId,
      move: 'reinstate',
      byCampaignId: null,
      byDecision: null,
      on: null,
      source: null,
      reason,
      personId: ctx.person.id,
      at: ctx.now(),
    });
    const payload = { moveId, campaignId, reason };
    await appendOfCampaign(trx, ctx, { type: 'campaign.reinstated', positionId: null, payload });
  });
}
