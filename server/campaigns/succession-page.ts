import { campaignsInSuccession, supersessionMoves } from '#db/campaigns/supersession.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { canSeeCampaign } from '#shared/campaigns/campaign.policy.ts';

type Asking = Pick<Context, 'db'> & { person: Caller };
type Move = Awaited<ReturnType<typeof supersessionMoves>>[number];

/**
 * What took a campaign's place, and whose place it took. A later campaign this person may not see
 * is not told of, and neither is the move that took it back.
 */
export async function successionOf({ db, person }: Asking, campaignId: string) {
  const [moves, campaigns] = await Promise.all([
    supersessionMoves(db, campaignId),
    campaignsInSuccession(db, campaignId),
  ]);
  const visible = campaigns.filter((campaign) => canSeeCampaign(person.mandates, campaign));
  const titles = new Map(visible.map(({ id, title }) => [id, title]));
  const told = toldMoves(moves, new Set(titles.keys())).map((move) => ({
    ...move,
    byTitle: titles.get(move.byCampaignId ?? '') ?? null,
  }));
  const last = told.at(-1);
  return {
    supersededBy: last?.move === 'supersede' ? last : null,
    successionMoves: told,
    supersedes: visible
      .filter(({ displaced }) => displaced)
      .map(({ id, title }) => ({ id, title })),
  };
}

/** A move and the one that takes it back are told together or not at all. */
function toldMoves(moves: readonly Move[], visible: ReadonlySet<string>): Move[] {
  let hidden = false;
  return moves.filter((move) => {
    if (move.move === 'supersede') {
      hidden = move.byCampaignId !== null && !visible.has(move.byCampaignId);
    }
    return !hidden;
  });
}
