import type { Generated, JSONColumnType } from 'kysely';
import type { Sources } from '#db/source.ts';
import type { Contribution, EvidenceKind, Outcome } from '#shared/campaigns/outcome.state.ts';
import type { SupersessionMove } from '#shared/campaigns/supersession.state.ts';
import type { TacticKind } from '#shared/campaigns/tactic.state.ts';

/** What a claim rests on; the quote is the decision-maker's, word for word. */
export type Evidence = {
  kind: EvidenceKind;
  title: string;
  source: string;
  on: string | null;
  quote: string | null;
};

export type CampaignTables = {
  campaign: {
    /** A readable name that never changes, such as `ticket-offices-2023`. */
    id: string;
    title: string;
    subject: string;
    position_type: string;
    joint: boolean;
    /** ISO date, or year and month where the record gives no day. */
    started: string;
    follows_campaign_id: string | null;
    gaps: string | null;
    /** What was sought, where no joint position put it as asks with a date. */
    sought: JSONColumnType<string[]>;
    sources: Sources;
    as_of: string | null;
    confidence: string | null;
    opened_by: string | null;
    opened_at: Generated<Date>;
  };
  /** What happened, by whom: each tactic has its own signatories. */
  tactic: {
    id: Generated<string>;
    campaign_id: string;
    kind: TacticKind;
    /** ISO date, year and month, or null where the record gives none. */
    happened: string | null;
    title: string;
    detail: string | null;
    actor: string | null;
    /** How many took part, where the record counts but does not name them. */
    signatory_count: number | null;
    sources: Sources;
    logged_by: string | null;
    logged_at: Generated<Date>;
  };
  tactic_signatory: {
    tactic_id: string;
    office_id: string | null;
    /** Name and title as they were that day. */
    styled_name: string;
    place: number;
  };
  /** Append-only: the newest row is the outcome as now known. Losses stay. */
  outcome: {
    id: Generated<string>;
    campaign_id: string;
    outcome: Outcome;
    decided_on: string | null;
    summary: string;
    contribution: Contribution;
    /** Government's stated reason, in its own words where the record quotes it. */
    stated_reason: string | null;
    rival_explanations: string | null;
    evidence: JSONColumnType<Evidence[]>;
    recorded_by: string | null;
    recorded_at: Generated<Date>;
  };
  /** Append-only: what somebody drew from a campaign, in their own words. */
  campaign_lesson: {
    id: Generated<string>;
    campaign_id: string;
    words: string;
    person_id: string;
    seq: Generated<number>;
    at: Date;
  };
  /** Append-only: the newest move says whether something took the campaign's place. */
  campaign_supersession: {
    id: Generated<string>;
    campaign_id: string;
    move: SupersessionMove;
    /** What took its place: a later campaign or a decision of government, never both. */
    by_campaign_id: string | null;
    by_decision: string | null;
    happened_on: string | null;
    source: string | null;
    reason: string | null;
    person_id: string;
    seq: Generated<number>;
    at: Date;
  };
};
