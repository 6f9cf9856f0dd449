import { type Kysely, sql } from 'kysely';

/** Meetings of each forum by strand, their agendas, minutes and actions, and the feed of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table forum (
      id text primary key,
      name text not null,
      strands text[] not null,
      promised_per_year integer,
      promised_on date,
      promise_source text,
      checked_to text not null,
      check ((promised_per_year is null) = (promised_on is null)),
      check ((promised_per_year is null) = (promise_source is null))
    );
    create table meeting (
      id uuid primary key default gen_random_uuid(),
      forum_id text not null references forum (id),
      strand text check (strand in ('mayors', 'chief_executives', 'policy_leads')),
      added_by uuid references person (id),
      added_at timestamptz not null default now()
    );
    create index meeting_forum_idx on meeting (forum_id);
    create table meeting_office (
      meeting_id uuid not null references meeting (id),
      office_id text not null references office (id),
      primary key (meeting_id, office_id)
    );
    create table meeting_change (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting (id),
      move text not null check (move in ('plan', 'record', 'move', 'hold', 'cancel')),
      day date not null,
      starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
      ends_at text check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
      place text,
      reason text,
      source text,
      person_id uuid references person (id),
      at timestamptz not null default now(),
      seq bigint generated always as identity,
      check (move not in ('move', 'cancel') or reason is not null),
      check (ends_at is null or ends_at > starts_at)
    );
    create index meeting_change_idx on meeting_change (meeting_id, seq);
    -- A meeting is recorded or planned once.
    create unique index meeting_change_first_idx on meeting_change (meeting_id)
      where move in ('plan', 'record');
    create table meeting_agenda (
      meeting_id uuid not null references meeting (id),
      number integer not null,
      items jsonb not null,
      person_id uuid not null references person (id),
      at timestamptz not null,
      primary key (meeting_id, number)
    );
    create table meeting_minutes (
      meeting_id uuid not null references meeting (id),
      number integer not null,
      decisions text not null,
      outcome text,
      published boolean not null,
      person_id uuid not null references person (id),
      at timestamptz not null,
      primary key (meeting_id, number)
    );
    create table meeting_action (
      id uuid primary key default gen_random_uuid(),
      number integer not null unique,
      meeting_id uuid not null references meeting (id),
      what text not null,
      office_id text references office (id),
      due_on date,
      person_id uuid not null references person (id),
      at timestamptz not null
    );
    create index meeting_action_meeting_idx on meeting_action (meeting_id);
    create index meeting_action_office_idx on meeting_action (office_id);
    create table meeting_action_end (
      action_id uuid primary key references meeting_action (id),
      ended text not null check (ended in ('done', 'dropped')),
      reason text,
      person_id uuid not null references person (id),
      at timestamptz not null,
      check (ended = 'done' or reason is not null)
    );
    create table calendar_feed (
      person_id uuid primary key references person (id),
      token_hash text not null unique,
      made_at timestamptz not null
    );
    revoke update, delete, truncate on meeting, meeting_office, meeting_change, meeting_agenda,
      meeting_minutes, meeting_action, meeting_action_end from concord_app;
  `.execute(db);
}
