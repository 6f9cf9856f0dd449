import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table position_office add column drafts boolean not null default true;

    create table suggestion (
      document_id uuid not null references document (id),
      id text not null,
      person_id uuid references person (id),
      office_id text references office (id),
      imported_author text,
      kind text not null check (kind in ('insert', 'delete', 'replace', 'block')),
      block_id text not null,
      block_label text,
      inserted text not null,
      deleted text not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      state text not null check (state in ('open', 'accepted', 'rejected', 'withdrawn', 'overtaken')),
      settled_by uuid references person (id),
      settled_at timestamptz,
      primary key (document_id, id)
    );
  `.execute(db);
}
