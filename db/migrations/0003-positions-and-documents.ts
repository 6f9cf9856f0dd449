import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign (
      id text primary key,
      title text not null,
      subject text not null,
      position_type text not null,
      joint boolean not null,
      started text not null,
      follows_campaign_id text references campaign (id) deferrable initially deferred,
      gaps text,
      sought jsonb not null default '[]',
      sources jsonb not null default '[]',
      as_of date,
      confidence text,
      opened_by uuid references person (id),
      opened_at timestamptz not null default now()
    );
    create table position (
      id uuid primary key default gen_random_uuid(),
      title text not null,
      coalition_kind text not null check (coalition_kind in ('forum', 'named')),
      campaign_id text references campaign (id),
      reconstructed boolean not null default false,
      opened_by uuid references person (id),
      opened_at timestamptz not null default now()
    );
    create index position_campaign_idx on position (campaign_id);
    create index position_newest_idx on position (reconstructed, opened_at desc, id);
    create table position_office (
      position_id uuid not null references position (id),
      office_id text not null references office (id),
      primary key (position_id, office_id)
    );
    create index position_office_office_idx on position_office (office_id, position_id);
    create table position_addressee (
      position_id uuid not null references position (id),
      post_id text not null references post (id),
      place integer not null,
      primary key (position_id, post_id)
    );

    create table document (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null unique references position (id),
      schema_version integer not null,
      locked_at timestamptz,
      created_at timestamptz not null default now()
    );
    create table document_update (
      document_id uuid not null references document (id),
      seq bigint generated always as identity,
      person_id uuid references person (id) on delete set null,
      session_id uuid,
      bytes bytea not null,
      at timestamptz not null default clock_timestamp(),
      primary key (document_id, seq)
    );
    create table document_snapshot (
      document_id uuid primary key references document (id),
      bytes bytea not null,
      up_to_seq bigint not null,
      at timestamptz not null default now()
    );
    create table version (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      number integer not null,
      title text not null,
      content jsonb not null,
      state bytea not null,
      manifest jsonb not null,
      hash char(64) not null,
      frozen_by uuid references person (id),
      frozen_at timestamptz not null default now(),
      unique (position_id, number)
    );
    create index version_newest_idx on version (frozen_at desc);
  `.execute(db);
}
