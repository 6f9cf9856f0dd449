import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table revision (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      document_id uuid not null references document (id),
      number integer not null,
      occasion text not null check (occasion in ('named', 'quiet', 'round', 'restore', 'import')),
      name text check ((occasion = 'named') = (name is not null)),
      content jsonb not null,
      text_hash char(64) not null,
      made_by uuid references person (id) on delete set null,
      at timestamptz not null,
      unique (position_id, number)
    );
    alter table document add column kept_until timestamptz;

    create table reading (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      person_id uuid not null references person (id) on delete cascade,
      shown text not null,
      content jsonb not null,
      text_hash char(64) not null,
      marked boolean not null,
      at timestamptz not null
    );
    create index reading_newest_idx on reading (position_id, person_id, at desc);
    revoke update on revision from concord_app;
  `.execute(db);
}
