import { type Kysely, sql } from 'kysely';

/** The blocks of every version as they can be searched; which of them were signed is asked then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table version_passage (
      version_id uuid not null references version (id),
      block_id text not null,
      place integer not null,
      kind text not null,
      label text,
      text text not null,
      words tsvector generated always as (to_tsvector('english', text)) stored,
      primary key (version_id, block_id)
    );
    create index version_passage_words_idx on version_passage using gin (words);
    revoke update, delete, truncate on version_passage from concord_app;
  `.execute(db);
}
