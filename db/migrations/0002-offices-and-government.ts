import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table office (
      id text primary key,
      name text not null,
      authority_name text not null,
      abbreviation text,
      kind text not null,
      mayor_title text,
      category text not null,
      region text not null,
      gss_code text,
      population integer,
      population_year integer,
      population_method text,
      established_on date,
      abolished_on date,
      succeeded_by text,
      next_election_on date,
      notes text,
      sources jsonb not null,
      as_of date not null,
      confidence text not null
    );
    create table forum_membership (
      id uuid primary key default gen_random_uuid(),
      office_id text not null references office (id),
      starts_on date not null,
      ends_on date,
      unique (office_id, starts_on)
    );
    create table holder (
      id uuid primary key default gen_random_uuid(),
      office_id text not null references office (id),
      person_name text not null,
      styled_name text not null,
      title text not null,
      party text not null,
      starts_on date not null,
      starts_precision text not null,
      ends_on date,
      ends_precision text,
      how_ended text,
      notes text,
      sources jsonb not null,
      as_of date not null,
      confidence text not null,
      unique (office_id, starts_on)
    );
    create table department (
      id text primary key,
      name text not null,
      abbreviation text not null,
      starts_on text,
      ends_on text,
      succeeded_by text references department (id) deferrable initially deferred,
      reply_target_working_days integer,
      notes text,
      sources jsonb not null,
      as_of date not null
    );
    create table post (
      id text primary key,
      title text not null,
      department_id text not null references department (id),
      salutation text not null
    );
    create table post_holder (
      id uuid primary key default gen_random_uuid(),
      post_id text not null references post (id),
      person_name text not null,
      starts_on date not null,
      ends_on date,
      acting boolean not null default false,
      notes text,
      sources jsonb not null,
      as_of date not null,
      confidence text not null,
      unique (post_id, starts_on)
    );
    create table bank_holiday (day date primary key, title text not null, source text not null);
    create table facts_seed (
      singleton boolean primary key default true check (singleton),
      version text not null
    );

    create table mandate (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete cascade,
      office_id text references office (id),
      role text not null check (role in ('secretariat', 'official', 'chief_executive', 'delegate', 'holder')),
      starts_at timestamptz not null default now(),
      ends_at timestamptz,
      check ((office_id is null) = (role = 'secretariat'))
    );
    create index mandate_person_idx on mandate (person_id);
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      email text not null,
      name text not null,
      office_id text references office (id),
      role text not null,
      token_hash text not null unique,
      invited_by uuid not null references person (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz
    );
  `.execute(db);
}
