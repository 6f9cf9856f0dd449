import { type Kysely, sql } from 'kysely';

/** What a mayor says of a letter that an earlier mayor of the same office signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table successor_word (
      id uuid primary key default gen_random_uuid(),
      letter_id uuid not null references letter (id),
      office_id text not null references office (id),
      holder_id uuid not null references holder (id),
      person_id uuid not null references person (id),
      capacity text not null check (capacity in ('holder', 'delegate')),
      word text not null check (word in ('adopts', 'distances')),
      letter_hash char(64) not null,
      said_at timestamptz not null
    );
    create index successor_word_letter_idx on successor_word (letter_id, office_id);
    revoke update, delete, truncate on successor_word from concord_app;
  `.execute(db);
}
