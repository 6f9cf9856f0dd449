import type { Generated } from 'kysely';
import type { Said } from '#shared/commitments/commitment.state.ts';

export type CommitmentTables = {
  /** Append-only: something government promised in a reply, in its own words. */
  commitment: {
    id: Generated<string>;
    position_id: string;
    response_id: string;
    /** The post that made it, and who held that post on the day of the reply. */
    post_id: string;
    holder_name: string | null;
    words: string;
    measure: string | null;
    due_on: string | null;
    recorded_by: string;
    recorded_at: Date;
  };
  /** The asks it answers. */
  commitment_ask: { commitment_id: string; ask_id: string };
  /** Append-only: what was said of a commitment, with evidence. Where it stands follows from these. */
  commitment_move: {
    id: Generated<string>;
    commitment_id: string;
    said: Said;
    evidence_title: string;
    /** An address, or the paper and who holds it. */
    evidence_source: string;
    evidence_on: string;
    evidence_quote: string | null;
    /** Why an affected office contests a report of delivery. */
    reason: string | null;
    person_id: string;
    /** In whose name it was said; null for the secretariat. */
    office_id: string | null;
    seq: Generated<number>;
    at: Date;
  };
};
