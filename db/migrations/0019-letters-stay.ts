import { type Kysely, sql } from 'kysely';

/** A letter that was sent, and whom it went to, never changes: the program may not change it either. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    revoke update, delete, truncate on letter, letter_recipient from concord_app
  `.execute(db);
}
