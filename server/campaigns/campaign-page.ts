import {
  campaignAsks,
  campaignHead,
  campaignOutcomes,
  campaignPositions,
  campaignTimeline,
  linkedCampaigns,
} from '#db/campaigns/campaign.reads.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import {
  type CampaignScope,
  canSeeCampaign,
  canWriteCampaign,
} from '#shared/campaigns/campaign.policy.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/** A campaign from first step to outcome, as its page shows it. */
export async function campaignPage(ctx: Asking, campaignId: string, scope: CampaignScope) {
  const { db, person } = ctx;
  const [head, timeline, outcomes, positions, linked] = await Promise.all([
    campaignHead(db, campaignId),
    campaignTimeline(db, campaignId),
    campaignOutcomes(db, campaignId),
    visiblePositions(ctx, campaignId),
    linkedCampaigns(db, campaignId),
  ]);
  if (!head) notFound();
  const visible = linked.filter((campaign) => canSeeCampaign(person.mandates, campaign));
  const [outcome, ...earlierOutcomes] = outcomes;
  return {
    ...head,
    joint: head.joint || (!scope.pastCase && positions.length > 0),
    pastCase: scope.pastCase,
    canWrite: canWriteCampaign(person.mandates, scope),
    timeline,
    outcome: outcome ?? null,
    earlierOutcomes,
    positions,
    follows: linkTo(visible.find((campaign) => campaign.id === head.followsCampaignId)),
    followedBy: visible
      .filter((campaign) => campaign.followsCampaignId === campaignId)
      .flatMap((campaign) => linkTo(campaign) ?? []),
  };
}

async function visiblePositions(ctx: Asking, campaignId: string) {
  const positions = await campaignPositions(ctx.db, campaignId);
  const visible = positions.filter((position) =>
    canSeePosition(ctx.person.mandates, {
      reconstructed: position.reconstructed,
      coalition: position.offices.map((office) => office.officeId),
    }),
  );
  return Promise.all(
    visible.map(async ({ id, title, reconstructed, addressees }) => ({
      id,
      title,
      reconstructed,
      addressees,
      asks: await campaignAsks(ctx.db, id),
    })),
  );
}

function linkTo(campaign: { id: string; title: string } | undefined) {
  return campaign ? { id: campaign.id, title: campaign.title } : null;
}
