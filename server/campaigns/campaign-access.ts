import { campaignScope } from '#db/campaigns/campaign.reads.ts';
import { type Caller, type Context, forbid, notFound } from '#server/trpc/trpc.ts';
import {
  type CampaignScope,
  canSeeCampaign,
  canWriteBesideCampaign,
  canWriteCampaign,
} from '#shared/campaigns/campaign.policy.ts';
import { isSecretariat } from '#shared/people/mandate.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/** The campaign's scope if this person may see it; else the same 404 as for one that is not there. */
export async function seeCampaign(ctx: Asking, campaignId: string): Promise<CampaignScope> {
  const scope = await campaignScope(ctx.db, campaignId);
  if (!scope || !canSeeCampaign(ctx.person.mandates, scope)) notFound();
  return scope;
}

/** The same for whoever records what was done and what became of it. */
export async function writeCampaign(ctx: Asking, campaignId: string): Promise<CampaignScope> {
  const scope = await seeCampaign(ctx, campaignId);
  if (canWriteCampaign(ctx.person.mandates, scope)) return scope;
  return forbid(isSecretariat(ctx.person.mandates) ? 'past_case_stands' : 'secretariat_only');
}

/** The same for whoever adds what was learnt and what took its place, beside any record. */
export async function writeBesideCampaign(ctx: Asking, campaignId: string): Promise<void> {
  const scope = await seeCampaign(ctx, campaignId);
  if (!canWriteBesideCampaign(ctx.person.mandates, scope)) forbid('secretariat_only');
}
