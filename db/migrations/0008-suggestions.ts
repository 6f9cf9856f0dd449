import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table position_office add column drafts boolean not null default true;
  `.execute(db);
}
