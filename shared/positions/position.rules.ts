import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';
import type { PositionState } from './position.state.ts';

/** The newest round of a position, in counts. */
export type RoundFacts = {
  versionNumber: number;
  deadline: Date;
  closedAt: Date | null;
  supersededAt: Date | null;
  /** Silence until the deadline is recorded as no objection; nobody closes it. */
  silent: boolean;
  asked: number;
  answered: number;
  /** Of a round that has ended: how many names are or may yet come under its letter. */
  endorsed: number;
};

/** What a position's state is derived from. */
export type PositionFacts = {
  reconstructed: boolean;
  latestVersion: number | null;
  round: RoundFacts | null;
  lettersIssued: number;
  asks: number;
  asksAnswered: number;
};

export function positionState(facts: PositionFacts): PositionState {
  if (facts.reconstructed) return 'past_case';
  if (facts.lettersIssued > 0) return allAnswered(facts) ? 'answered' : 'issued';
  return stateBeforeIssue(facts);
}

function allAnswered({ asks, asksAnswered }: PositionFacts): boolean {
  return asks > 0 && asksAnswered >= asks;
}

/** A round that ended without an endorsement, or was reopened, leaves the text open again. */
function stateBeforeIssue({ round, latestVersion }: PositionFacts): PositionState {
  if (latestVersion === null) return 'drafting';
  if (!round) return 'frozen';
  if (isOpen(round)) return 'in_sign_off';
  if (!round.supersededAt && round.endorsed > 0) return 'signed_off';
  return latestVersion > round.versionNumber ? 'frozen' : 'drafting';
}

export function isOpen({ closedAt, supersededAt }: RoundFacts): boolean {
  return closedAt === null && supersededAt === null;
}

export type Due = { what: 'decide' | 'close_round'; at: Date } | { what: 'reply'; on: string };

/** The next date that binds someone: a round's deadline, or the day a reply is expected by. */
export function nextDue(
  state: PositionState,
  { round, replyExpectedBy }: { round: RoundFacts | null; replyExpectedBy: string | null },
  now: Date,
): Due | null {
  if (state === 'in_sign_off' && round) {
    const over = !round.silent && (round.deadline <= now || round.answered >= round.asked);
    return { what: over ? 'close_round' : 'decide', at: round.deadline };
  }
  if (state === 'issued' && replyExpectedBy) return { what: 'reply', on: replyExpectedBy };
  return null;
}

export type OpeningRefusal =
  | 'coalition_office_unknown'
  | 'coalition_without_own_office'
  | 'addressee_unknown'
  | 'campaign_unknown';

type OpeningRequest = {
  coalition: readonly string[];
  postIds: readonly string[];
  campaignId: string | null;
};

/** Whether these offices may be the ones that write the text. */
export function ruleOnDrafters(
  drafters: readonly string[],
  coalition: readonly string[],
): { refused: 'drafter_outside_coalition' } | { write: true } {
  const inside = drafters.every((id) => coalition.includes(id));
  return inside ? { write: true } : { refused: 'drafter_outside_coalition' };
}

/** Whether a position may be opened to these offices, for these posts, by somebody with these mandates. */
export function ruleOnOpening(
  request: OpeningRequest,
  known: { [Kind in 'offices' | 'posts' | 'campaigns']: ReadonlySet<string> },
  mandates: readonly Mandate[],
): { refused: OpeningRefusal } | { open: true } {
  if (!request.coalition.every((id) => known.offices.has(id))) {
    return { refused: 'coalition_office_unknown' };
  }
  const own = isSecretariat(mandates) || request.coalition.some((id) => worksFor(mandates, id));
  if (!own) return { refused: 'coalition_without_own_office' };
  if (!request.postIds.every((id) => known.posts.has(id))) return { refused: 'addressee_unknown' };
  if (request.campaignId !== null && !known.campaigns.has(request.campaignId)) {
    return { refused: 'campaign_unknown' };
  }
  return { open: true };
}
