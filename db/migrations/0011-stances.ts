import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stance (
      seq bigint generated always as identity primary key,
      position_id uuid not null references position (id),
      office_id text not null references office (id),
      block_id text not null,
      stance text check (stance in ('support', 'can_accept', 'red_line')),
      note text not null,
      words_hash char(64) not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null
    );
    create index stance_newest_idx on stance (position_id, office_id, block_id, seq desc);
    create table stance_consent (
      seq bigint generated always as identity primary key,
      position_id uuid not null references position (id),
      office_id text not null references office (id),
      agrees boolean not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null
    );
    create index stance_consent_newest_idx on stance_consent (position_id, office_id, seq desc);
    revoke delete, truncate on stance, stance_consent from concord_app;
  `.execute(db);
}
