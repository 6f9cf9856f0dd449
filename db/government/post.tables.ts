import type { Generated } from 'kysely';
import type { Sources } from '#db/source.ts';

export type PostTables = {
  department: {
    id: string;
    name: string;
    abbreviation: string;
    /** ISO date, or year and month where the day is not known. */
    starts_on: string | null;
    ends_on: string | null;
    succeeded_by: string | null;
    /** Published for MPs' letters; none is published for mayors. */
    reply_target_working_days: number | null;
    notes: string | null;
    sources: Sources;
    as_of: string;
  };
  /** What a letter is addressed to: it outlasts its holders. */
  post: {
    id: string;
    title: string;
    department_id: string;
    salutation: string;
  };
  post_holder: {
    id: Generated<string>;
    post_id: string;
    person_name: string;
    starts_on: string;
    ends_on: string | null;
    acting: Generated<boolean>;
    notes: string | null;
    sources: Sources;
    as_of: string;
    confidence: string;
  };
  bank_holiday: { day: string; title: string; source: string };
  /** One row: which facts were seeded last. */
  facts_seed: { singleton: boolean; version: string };
};
