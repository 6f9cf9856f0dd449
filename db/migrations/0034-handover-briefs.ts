import { type Kysely, sql } from 'kysely';

/** What is handed to whoever takes a post: drafted once for each tenure that begins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table handover_brief (
      id uuid primary key default gen_random_uuid(),
      post_id text not null references post (id),
      tenure_id uuid not null unique references post_holder (id),
      drafted_at timestamptz not null,
      -- For government to read: what is asked of the new holder first.
      first_request text not null default '',
      -- For the secretariat alone; no file for government is ever made of it.
      internal_note text not null default '',
      settled_as text check (settled_as in ('sent', 'set_aside')),
      settled_by uuid references person (id),
      settled_at timestamptz,
      check ((settled_as is null) = (settled_at is null))
    );
    create index handover_brief_open_idx on handover_brief (drafted_at) where settled_at is null;
    create index handover_brief_post_idx on handover_brief (post_id);
  `.execute(db);
}
