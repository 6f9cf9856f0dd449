import { type Kysely, sql } from 'kysely';

/** What is known of a mayoralty: its elections, how terms ended, and what each rests on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table election (
      id uuid primary key default gen_random_uuid(),
      office_id text not null references office (id),
      kind text not null check (kind in ('election', 'by_election')),
      poll_on date not null,
      notice_on date,
      called_off boolean not null default false,
      source text not null,
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null,
      replaces uuid unique references election (id),
      check (notice_on < poll_on)
    );
    create index election_office_idx on election (office_id);
    create table term_end (
      id uuid primary key default gen_random_uuid(),
      holder_id uuid not null references holder (id),
      ended_on date not null,
      how_ended text not null
        check (how_ended in ('poll', 'resignation', 'death', 'disqualification', 'other')),
      source text not null,
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null,
      replaces uuid unique references term_end (id)
    );
    create unique index term_end_first on term_end (holder_id) where replaces is null;
    alter table holder
      add column elected_in uuid references election (id),
      add column re_elected boolean not null default false,
      add check (ends_on > starts_on);
    -- Who cleared that an office may decide in its pre-election period.
    alter table decision add column election_clearance text;
    revoke update, delete, truncate on election, term_end from concord_app;
  `.execute(db);
}
