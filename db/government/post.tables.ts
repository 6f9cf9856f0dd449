import type { Generated, JSONColumnType } from 'kysely';
import type { Sources } from '#db/source.ts';
import type { Settled } from '#shared/government/brief.state.ts';
import type { Stated } from '#shared/government/tenure-record.rules.ts';
import type { RecordKind } from '#shared/government/tenure-record.state.ts';

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
  /** What a post has been called, for lists that know it by an earlier title. */
  post_title: { post_id: string; title: string };
  /** Append-only: a list of ministers that was brought in. */
  post_import: {
    id: Generated<string>;
    files_hash: string;
    /** The day the list told of. */
    as_of: string;
    imported_by: string;
    imported_at: Date;
  };
  /** Append-only: what was recorded of a tenure, with what the record said before. */
  post_record: {
    id: Generated<string>;
    post_id: string;
    tenure_id: string;
    kind: RecordKind;
    before: JSONColumnType<Stated | null, string | null, never>;
    after: JSONColumnType<Stated>;
    source: string;
    import_id: string | null;
    recorded_by: string;
    recorded_at: Date;
    seq: Generated<number>;
  };
  /** What is handed to whoever takes a post; what it lists is read afresh each time. */
  handover_brief: {
    id: Generated<string>;
    post_id: string;
    tenure_id: string;
    drafted_at: Date;
    first_request: Generated<string>;
    internal_note: Generated<string>;
    settled_as: Settled | null;
    settled_by: string | null;
    settled_at: Date | null;
  };
  /** One row: which facts were seeded last. */
  facts_seed: { singleton: boolean; version: string };
};
