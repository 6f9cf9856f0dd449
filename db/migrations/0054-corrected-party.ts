import { type Kysely, sql } from 'kysely';

/** The party of a term can be corrected too. Corrections made before say nothing of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table term_correction add column party text;
    comment on column term_correction.party is 'null where the correction was made before parties could be';
  `.execute(db);
}
