import { MOVES, type SupersessionMove, type SupersessionState } from './supersession.state.ts';

export type SupersessionRefusal =
  | 'already_superseded'
  | 'not_superseded'
  | 'day_in_future'
  | 'superseded_before_start'
  | 'superseded_by_itself'
  | 'successor_superseded';

export type StandingCampaign = { id: string; started: string; state: SupersessionState };

/** What is superseded stays so until somebody takes it back, and the other way about. */
export function stateAfter(move: SupersessionMove | null): SupersessionState {
  return move === 'supersede' ? 'superseded' : 'standing';
}

/**
 * May this take the campaign's place? A successor has to stand itself, so no chain of campaigns
 * ever closes into a circle.
 */
export function ruleOnSupersession(
  campaign: StandingCampaign,
  by: { on: string; successor: StandingCampaign | null },
  today: string,
): { to: SupersessionState } | { refused: SupersessionRefusal } {
  const to = MOVES[campaign.state].supersede;
  if (!to) return { refused: 'already_superseded' };
  if (by.on > today) return { refused: 'day_in_future' };
  if (by.on < campaign.started) return { refused: 'superseded_before_start' };
  if (by.successor?.id === campaign.id) return { refused: 'superseded_by_itself' };
  if (by.successor?.state === 'superseded') return { refused: 'successor_superseded' };
  return { to };
}

/** Taking it back needs something to take back. */
export function ruleOnReinstatement(
  campaign: Pick<StandingCampaign, 'state'>,
): { to: SupersessionState } | { refused: SupersessionRefusal } {
  const to = MOVES[campaign.state].reinstate;
  return to ? { to } : { refused: 'not_superseded' };
}
