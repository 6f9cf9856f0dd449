import { type Kysely, sql } from 'kysely';

/** How each position is to be handled. Without a row it is not marked; the newest row stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table position_marking (
      id uuid primary key default gen_random_uuid(),
      seq bigint generated always as identity,
      position_id uuid not null references position (id),
      marking text not null check (marking in ('none', 'official', 'official_sensitive')),
      marked_by uuid not null references person (id),
      marked_at timestamptz not null
    );
    create index position_marking_position_idx on position_marking (position_id, seq desc);
    revoke update, delete, truncate on position_marking from concord_app;
  `.execute(db);
}
