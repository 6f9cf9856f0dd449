import { type Kysely, sql } from 'kysely';

/** What government did of a practice, corrected: the entry it replaces stays, with its day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table practice_by_government
      add column replaces_id uuid unique references practice_by_government (id);
  `.execute(db);
}
