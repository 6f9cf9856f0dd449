import type { Generated, JSONColumnType } from 'kysely';
import type { Sources } from '#db/source.ts';
import type { Evidence } from '#shared/practices/practice.rules.ts';
import type { AdoptionState } from '#shared/practices/practice.state.ts';

type Worded = {
  title: string;
  topic: string;
  what: string;
  tried: string | null;
  cost: string | null;
  staff: string | null;
  not_again: string | null;
  effect: string | null;
  evidence: JSONColumnType<Evidence[]>;
  /** Whether the forum reads it, or its office alone. */
  shared: boolean;
  /** Null where the record says so. */
  written_by: string | null;
  written_at: Date;
};

type Adoption = {
  id: Generated<string>;
  practice_id: string;
  office_id: string;
  state: AdoptionState;
  since: string | null;
  change: string | null;
  sources: Sources;
  said_by: string | null;
  said_at: Date;
  seq: Generated<number>;
};

export type PracticeTables = {
  practice: {
    id: Generated<string>;
    /** Null for a practice of the record, which no office wrote. */
    office_id: string | null;
    campaign_id: string | null;
    made_by: string | null;
    made_at: Date;
  };
  /** Append-only: the newest is what stands, the others are what it said before. */
  practice_wording: Worded & {
    id: Generated<string>;
    practice_id: string;
    seq: Generated<number>;
  };
  /** Append-only. */
  practice_adoption: Adoption;
  /** Append-only: what government did of it, with its source. */
  practice_by_government: {
    id: Generated<string>;
    practice_id: string;
    what: string;
    happened: string;
    sources: Sources;
    /** The entry that it corrects, which stays readable. */
    replaces_id: string | null;
    recorded_by: string | null;
    recorded_at: Date;
  };
  /** A view: every practice with its newest wording. */
  standing_practice: Worded & {
    id: string;
    office_id: string | null;
    campaign_id: string | null;
    wording_id: string;
  };
  /** A view: the newest word of each office on each practice. */
  standing_adoption: Adoption;
};
