import type { Generated, JSONColumnType } from 'kysely';
import type { Sources } from '#db/source.ts';
import type { ElectionKind, Ending } from '#shared/offices/seat.state.ts';
import type { TermWords } from '#shared/offices/term-correction.rules.ts';

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
    /** The recorded election that put the holder there; null for what the facts tell. */
    elected_in: string | null;
    /** The same person as in the term before. */
    re_elected: Generated<boolean>;
  };
  /** Append-only: an election of an office's mayor, until a later record replaces it. */
  election: {
    id: Generated<string>;
    office_id: string;
    kind: ElectionKind;
    poll_on: string;
    /** The day its notice was published, where that differs from the latest day for it. */
    notice_on: string | null;
    called_off: Generated<boolean>;
    source: string;
    recorded_by: string;
    recorded_at: Date;
    replaces: string | null;
  };
  /** Append-only: what `holder.ends_on` rests on, until a later record replaces it. */
  term_end: {
    id: Generated<string>;
    holder_id: string;
    /** The first day without the holder. */
    ended_on: string;
    how_ended: Ending;
    source: string;
    recorded_by: string;
    recorded_at: Date;
    replaces: string | null;
  };
  /** Append-only: how a term was recorded before and after; `holder` holds the last word. */
  term_correction: {
    id: Generated<string>;
    holder_id: string;
    person_name: string;
    styled_name: string;
    title: string;
    /** Null, and absent from `was`, in a correction from before parties could be corrected. */
    party: string | null;
    starts_on: string;
    was: JSONColumnType<Omit<TermWords, 'party'> & { party?: string }>;
    source: string;
    recorded_by: string;
    recorded_at: Date;
  };
};
