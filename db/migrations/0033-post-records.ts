import { type Kysely, sql } from 'kysely';

/** What was recorded of posts by hand or brought in from a list, each with the words before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What a post has been called, for lists that know it by an earlier title.
    create table post_title (
      post_id text not null references post (id),
      title text not null,
      primary key (post_id, title)
    );
    create table post_import (
      id uuid primary key default gen_random_uuid(),
      files_hash char(64) not null,
      as_of date not null,
      imported_by uuid not null references person (id),
      imported_at timestamptz not null
    );
    create table post_record (
      id uuid primary key default gen_random_uuid(),
      post_id text not null references post (id),
      tenure_id uuid not null references post_holder (id),
      kind text not null check (kind in ('took_office', 'ended', 'corrected', 'confirmed')),
      before jsonb,
      after jsonb not null,
      source text not null,
      import_id uuid references post_import (id),
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null,
      seq bigint generated always as identity,
      check ((before is null) = (kind = 'took_office'))
    );
    create index post_record_post_idx on post_record (post_id, seq);
    create index post_record_tenure_idx on post_record (tenure_id);
    revoke update, delete, truncate on post_import, post_record from concord_app;
  `.execute(db);
}
