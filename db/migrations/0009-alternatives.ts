import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table wording_backing (
      document_id uuid not null references document (id),
      alternative_id text not null,
      office_id text not null references office (id),
      wording_id text not null,
      person_id uuid references person (id) on delete set null,
      at timestamptz not null,
      primary key (document_id, alternative_id, office_id)
    );
    create table alternative_history (
      id uuid primary key default gen_random_uuid(),
      document_id uuid not null references document (id),
      alternative_id text not null,
      block_id text not null,
      block_label text,
      wordings jsonb not null,
      settled_by uuid references person (id) on delete set null,
      settled_at timestamptz not null
    );
    create index alternative_history_newest_idx on alternative_history (document_id, settled_at desc);
    revoke update, delete, truncate on alternative_history from concord_app;
  `.execute(db);
}
