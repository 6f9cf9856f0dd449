import type { Generated } from 'kysely';
import type { DelegationScope, EndReason } from '#shared/people/delegation.state.ts';

export type DelegationTables = {
  /** Append-only: a mayor names in writing who decides for the office, from when to when. */
  delegation: {
    id: Generated<string>;
    office_id: string;
    /** Whose right it is; none for what was a role before, or is invented. */
    holder_id: string | null;
    person_id: string;
    /** The mayor, or the officer who wrote down what the mayor had signed. */
    made_by: string | null;
    made_at: Date;
    starts_at: Date;
    ends_at: Date;
    scope: DelegationScope;
    /** Where the signed paper is. */
    instrument: string;
  };
  delegation_position: { delegation_id: string; position_id: string };
  /** Append-only: one that ends before its last day; of several ends the earliest counts. */
  delegation_end: {
    id: Generated<string>;
    delegation_id: string;
    ended_at: Date;
    ended_by: string | null;
    reason: EndReason;
    /** Whose term it ended with, where a term's end was the reason. */
    holder_id: string | null;
  };
  /** Append-only: an end that no longer counts, since the term it came with ended later. */
  delegation_return: {
    delegation_end_id: string;
    returned_by: string;
    returned_at: Date;
  };
  /** A view: the ends that count. */
  standing_delegation_end: {
    id: string;
    delegation_id: string;
    ended_at: Date;
    ended_by: string | null;
    reason: EndReason;
    holder_id: string | null;
  };
};
