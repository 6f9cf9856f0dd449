import { isSecretariat, type Mandate } from '#shared/people/mandate.policy.ts';
import { canSeePosition, type PositionSight } from '#shared/positions/position.policy.ts';

/** What a policy needs to know of a campaign. */
export type CampaignScope = {
  positions: readonly PositionSight[];
  /** From the public record, and so written by nobody here. */
  pastCase: boolean;
};

/** A past case is open to everyone with a mandate; any other follows the positions it carries. */
export function canSeeCampaign(mandates: readonly Mandate[], campaign: CampaignScope): boolean {
  if (isSecretariat(mandates)) return true;
  if (campaign.pastCase) return mandates.length > 0;
  return campaign.positions.some((position) => canSeePosition(mandates, position));
}

/** Only the secretariat opens campaigns and records what became of them: one hand for all. */
export function canRunCampaigns(mandates: readonly Mandate[]): boolean {
  return isSecretariat(mandates);
}

/** The record of a past case stays as its sources have it. */
export function canWriteCampaign(mandates: readonly Mandate[], campaign: CampaignScope): boolean {
  return canRunCampaigns(mandates) && !campaign.pastCase;
}

/** Lessons and what took a campaign's place stand beside its record, so a past case takes them too. */
export function canWriteBesideCampaign(
  mandates: readonly Mandate[],
  campaign: CampaignScope,
): boolean {
  return canRunCampaigns(mandates) && canSeeCampaign(mandates, campaign);
}
