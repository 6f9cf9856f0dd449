import { type Kysely, sql } from 'kysely';

/** What a case officer asks beside the stances, and who looked at what it comes to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table softer_wording (
      seq bigint generated always as identity primary key,
      position_id uuid not null references position (id),
      block_id text not null,
      level smallint not null check (level in (1, 2)),
      words text not null,
      words_hash char(64) not null,
      ask_words_hash char(64) not null,
      shared boolean not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null
    );
    create index softer_wording_newest_idx on softer_wording (position_id, block_id, level, seq desc);
    create table wording_stance (
      seq bigint generated always as identity primary key,
      position_id uuid not null references position (id),
      office_id text not null references office (id),
      block_id text not null,
      level smallint not null check (level in (1, 2)),
      stance text check (stance in ('support', 'can_accept', 'red_line')),
      words_hash char(64) not null,
      on_its_word boolean not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null
    );
    create index wording_stance_newest_idx
      on wording_stance (position_id, office_id, block_id, level, seq desc);
    create table must_have (
      seq bigint generated always as identity primary key,
      position_id uuid not null references position (id),
      office_id text not null references office (id),
      block_id text not null,
      level smallint check (level between 1 and 3),
      on_its_word boolean not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null
    );
    create index must_have_newest_idx on must_have (position_id, office_id, block_id, seq desc);
    create table ask_weight (
      position_id uuid not null references position (id),
      block_id text not null,
      weight smallint not null check (weight between 1 and 9),
      primary key (position_id, block_id)
    );
    create table ask_link (
      position_id uuid not null references position (id),
      block_id text not null,
      level smallint not null check (level between 1 and 3),
      needs_block_id text not null,
      needs_level smallint not null check (needs_level between 1 and 3),
      primary key (position_id, block_id, level, needs_block_id, needs_level),
      check (block_id <> needs_block_id)
    );
    create table explorer_viewing (
      seq bigint generated always as identity primary key,
      position_id uuid not null references position (id),
      person_id uuid references person (id) on delete set null,
      at timestamptz not null,
      weights text not null check (weights in ('set', 'equal')),
      office_ids jsonb not null
    );
    create index explorer_viewing_idx on explorer_viewing (position_id, seq desc);
    revoke delete, truncate on softer_wording, wording_stance, must_have from concord_app;
    revoke update, delete, truncate on explorer_viewing from concord_app;
  `.execute(db);
}
