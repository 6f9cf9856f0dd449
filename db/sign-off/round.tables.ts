import type { Generated } from 'kysely';
import type { Choice } from '#shared/sign-off/decision.state.ts';

export type RoundTables = {
  /** One version put to the coalition for decision. Its state is derived from these dates. */
  round: {
    id: Generated<string>;
    position_id: string;
    version_id: string;
    number: number;
    procedure: 'express';
    opened_by: string | null;
    opened_at: Generated<Date>;
    deadline: Date;
    closed_at: Date | null;
    /** Drafting was reopened, so nothing more can be decided here. */
    superseded_at: Date | null;
  };
  /** The offices asked, as the coalition stood when the round opened. */
  round_office: { round_id: string; office_id: string };
  /** Append-only: one office's answer in one round, for exactly one text. */
  decision: {
    id: Generated<string>;
    round_id: string;
    office_id: string;
    holder_id: string;
    person_id: string;
    capacity: 'holder' | 'delegate';
    choice: Choice;
    reason: string | null;
    version_hash: string;
    decided_at: Generated<Date>;
  };
  reservation: {
    id: Generated<string>;
    decision_id: string;
    /** The clause it is on; none means the whole text. */
    clause_id: string | null;
    text: string;
    place: number;
  };
};
