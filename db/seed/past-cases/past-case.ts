import type { Evidence } from '#db/campaigns/campaign.tables.ts';
import type { Contribution, Outcome } from '#shared/campaigns/outcome.state.ts';
import type { TacticKind } from '#shared/campaigns/tactic.state.ts';
import type { Answer } from '#shared/responses/answer.state.ts';

/** Who took part, styled as on that day; the office is null where the record names none. */
export type PastSignatory = readonly [officeId: string | null, styledName: string];

export type PastTactic = {
  kind: TacticKind;
  happened: string | null;
  title: string;
  detail?: string;
  actor?: string;
  /** Where the record counts people but does not name them. */
  signatoryCount?: number;
  signatories?: readonly PastSignatory[];
  sources?: readonly string[];
};

/** The joint text a past case put to government. It is rebuilt from the record and has no live text. */
export type PastPosition = {
  title: string;
  /** Offices the record names; empty where it names none. */
  officeIds: readonly string[];
  postIds: readonly string[];
  asks: readonly {
    text: string;
    askedOn: string;
    answer?: { answer: Answer; note: string };
  }[];
  /** Only where the record dates what government said. */
  response?: { receivedOn: string; postId: string; fromName: string; summary: string };
};

export type PastCase = {
  id: string;
  title: string;
  subject: string;
  positionType: string;
  joint: boolean;
  started: string;
  followsCampaignId?: string;
  gaps: string | null;
  /** What was sought, where no ask can be dated or no joint position was put. */
  sought?: readonly string[];
  sources: readonly string[];
  asOf: string;
  confidence: 'high' | 'medium';
  position?: PastPosition;
  tactics: readonly PastTactic[];
  outcome: {
    outcome: Outcome;
    decidedOn: string | null;
    summary: string;
    contribution: Contribution;
    statedReason: string | null;
    rivalExplanations: string | null;
    evidence: readonly Evidence[];
  };
};
