import type { Generated } from 'kysely';
import type { Sources } from '#db/source.ts';

/** Facts carry where they come from and how sure they are. */
export type OfficeTables = {
  office: {
    /** A readable name that never changes, such as `greater-manchester`. */
    id: string;
    name: string;
    authority_name: string;
    abbreviation: string | null;
    kind: string;
    mayor_title: string | null;
    category: string;
    region: string;
    gss_code: string | null;
    population: number | null;
    population_year: number | null;
    population_method: string | null;
    established_on: string | null;
    abolished_on: string | null;
    succeeded_by: string | null;
    next_election_on: string | null;
    notes: string | null;
    sources: Sources;
    as_of: string;
    confidence: string;
  };
  /** Dated, so that a new member never changes an old denominator. */
  forum_membership: {
    id: Generated<string>;
    office_id: string;
    starts_on: string;
    ends_on: string | null;
  };
  holder: {
    id: Generated<string>;
    office_id: string;
    person_name: string;
    /** As letters print it: "Sir Sadiq Khan, Mayor of London". */
    styled_name: string;
    title: string;
    party: string;
    starts_on: string;
    starts_precision: string;
    ends_on: string | null;
    ends_precision: string | null;
    how_ended: string | null;
    notes: string | null;
    sources: Sources;
    as_of: string;
    confidence: string;
  };
};
