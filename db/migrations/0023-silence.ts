import { type Kysely, sql } from 'kysely';

/** Rounds by silence: from when they run, what was said against them, and how they ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table round
      add column runs_from timestamptz,
      add check ((procedure = 'silence') = (runs_from is not null));
    -- The first objection is enough: it ends the silence for every office.
    create table silence_objection (
      round_id uuid primary key references round (id),
      office_id text not null references office (id),
      holder_id uuid not null references holder (id),
      person_id uuid not null references person (id),
      capacity text not null check (capacity in ('holder', 'delegate')),
      objection text not null check (objection in ('object_to_silence', 'object', 'amend')),
      words text not null,
      objected_at timestamptz not null
    );
    -- The end was moved, once, for offices where nobody had seen the text.
    create table silence_pause (
      round_id uuid primary key references round (id),
      office_ids text[] not null,
      moved_from timestamptz not null,
      moved_to timestamptz not null,
      paused_at timestamptz not null
    );
    create table silence_end (
      round_id uuid primary key references round (id),
      outcome text not null check (outcome in ('expired', 'failed_floor')),
      asked integer not null,
      answered integer not null,
      ended_at timestamptz not null
    );
    revoke update, delete, truncate
      on silence_objection, silence_pause, silence_end from concord_app;
  `.execute(db);
}
