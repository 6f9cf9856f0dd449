import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      version_id uuid not null references version (id),
      number integer not null,
      procedure text not null default 'express' check (procedure in ('express')),
      opened_by uuid references person (id),
      opened_at timestamptz not null default now(),
      deadline timestamptz not null,
      closed_at timestamptz,
      superseded_at timestamptz,
      unique (position_id, number)
    );
    create unique index round_one_open on round (position_id)
      where closed_at is null and superseded_at is null;
    create index round_closed_idx on round (closed_at desc);
    create index round_deadline_idx on round (deadline)
      where closed_at is null and superseded_at is null;
    create index round_version_idx on round (version_id);
    create table round_office (
      round_id uuid not null references round (id),
      office_id text not null references office (id),
      primary key (round_id, office_id)
    );
    create table decision (
      id uuid primary key default gen_random_uuid(),
      round_id uuid not null,
      office_id text not null,
      holder_id uuid not null references holder (id),
      person_id uuid not null references person (id),
      capacity text not null check (capacity in ('holder', 'delegate')),
      choice text not null check (choice in ('endorse', 'endorse_with_reservations', 'abstain', 'decline')),
      reason text,
      version_hash char(64) not null,
      decided_at timestamptz not null default clock_timestamp(),
      unique (round_id, office_id),
      foreign key (round_id, office_id) references round_office (round_id, office_id)
    );
    create table reservation (
      id uuid primary key default gen_random_uuid(),
      decision_id uuid not null references decision (id),
      clause_id text,
      text text not null,
      place integer not null
    );
    create index reservation_decision_idx on reservation (decision_id);
    create table letter (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      version_id uuid not null unique references version (id),
      round_id uuid references round (id),
      issued_by uuid references person (id),
      issued_at timestamptz not null default now(),
      dated date not null,
      content jsonb not null,
      letter_hash char(64) not null,
      verification_code text not null unique
    );
    create index letter_position_idx on letter (position_id);
    create table letter_recipient (
      letter_id uuid not null references letter (id),
      post_id text not null references post (id),
      holder_name text,
      place integer not null,
      primary key (letter_id, post_id)
    );
  `.execute(db);
}
