import { type Kysely, sql } from 'kysely';

/** Letters shown to the public, each under one address for good. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publication (
      letter_id uuid primary key references letter (id),
      slug text not null unique
    );
    create table publication_step (
      id uuid primary key default gen_random_uuid(),
      letter_id uuid not null references publication (letter_id),
      step text not null check (step in ('published', 'taken_down')),
      public_from timestamptz,
      summary text,
      reason text,
      taken_by uuid not null references person (id),
      taken_at timestamptz not null,
      check ((step = 'published') = (public_from is not null)),
      check ((step = 'published') = (summary is not null)),
      check ((step = 'taken_down') = (reason is not null))
    );
    create index publication_step_newest_idx on publication_step (letter_id, taken_at desc);
    revoke update, delete, truncate on publication, publication_step from concord_app;
  `.execute(db);
}
