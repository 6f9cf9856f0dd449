import {
  campaignAsks,
  campaignHead,
  campaignOutcomes,
  campaignPositions,
  campaignTimeline,
  linkedCampaigns,
} from '#db/campaigns/campaign.reads.ts';
import { campaignLessons } from '#db/campaigns/lesson.reads.ts';
import { contactsOnAsksOf } from '#db/engagement/engagement.reads.ts';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { responsesOnAny } from '#db/responses/response.reads.ts';
import { viewerOf } from '#server/engagement/viewer.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import {
  type CampaignScope,
  canSeeCampaign,
  canWriteBesideCampaign,
  canWriteCampaign,
} from '#shared/campaigns/campaign.policy.ts';
import { startToDecision } from '#shared/campaigns/elapsed.rules.ts';
import { canSeePosition } from '#shared/positions/position.policy.ts';
import { successionOf } from './succession-page.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };

/** A campaign from first step to outcome, as its page shows it. */
export async function campaignPage(ctx: Asking, campaignId: string, scope: CampaignScope) {
  const { db, person } = ctx;
  const [head, timeline, outcomes, positions, linked, lessons, holidays] = await Promise.all([
    campaignHead(db, campaignId),
    campaignTimeline(db, campaignId),
    campaignOutcomes(db, campaignId),
    visiblePositions(ctx, campaignId),
    linkedCampaigns(db, campaignId),
    campaignLessons(db, campaignId),
    bankHolidays(db),
  ]);
  if (!head) notFound();
  const visible = linked.filter((campaign) => canSeeCampaign(person.mandates, campaign));
  const [outcome, ...earlierOutcomes] = outcomes;
  const joint = head.joint || (!scope.pastCase && positions.length > 0);
  return {
    ...head,
    joint,
    pastCase: scope.pastCase,
    canWrite: canWriteCampaign(person.mandates, scope),
    canWriteBeside: canWriteBesideCampaign(person.mandates, scope),
    timeline,
    ...(await exchangesOn(ctx, positions)),
    lessons,
    ...(await successionOf(ctx, campaignId)),
    elapsed: startToDecision({ joint, started: head.started }, timeline, holidays),
    outcome: outcome ?? null,
    earlierOutcomes,
    positions,
    follows: linkTo(visible.find((campaign) => campaign.id === head.followsCampaignId)),
    followedBy: visible
      .filter((campaign) => campaign.followsCampaignId === campaignId)
      .flatMap((campaign) => linkTo(campaign) ?? []),
  };
}

/**
 * Replies and contacts on the positions a campaign carries, as far as this person may read them. A
 * past case tells what government said among its own steps, so nothing stands there twice.
 */
async function exchangesOn(
  { db, person }: Asking,
  positions: readonly { id: string; reconstructed: boolean }[],
) {
  const ids = positions.filter(({ reconstructed }) => !reconstructed).map(({ id }) => id);
  const [replies, contacts] = await Promise.all([
    responsesOnAny(db, ids),
    contactsOnAsksOf(db, viewerOf(person.mandates), ids),
  ]);
  return { replies, contacts };
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
