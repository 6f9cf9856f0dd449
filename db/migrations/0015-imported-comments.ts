import { type Kysely, sql } from 'kysely';

/** What a Word file said of a comment that came with it: who made it, and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table comment
      add column imported_author text,
      add column imported_at timestamptz,
      add check (imported_at is null or imported_author is not null)
  `.execute(db);
}
