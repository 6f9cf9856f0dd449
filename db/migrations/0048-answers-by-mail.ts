import { type Kysely, sql } from 'kysely';

/**
 * Soundings answered by a reply to their mail: an address for each sounding and office, whose token
 * only that office is sent, and each mail that came there as it came. Every message that goes out
 * also has an address of its own, for news that it was not delivered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sounding_office add column answer_token text not null unique
      default left(replace(gen_random_uuid()::text, '-', ''), 20);
    create table sounding_mail (
      id uuid primary key default gen_random_uuid(),
      sounding_id uuid not null,
      office_id text not null,
      message_id char(64) not null,
      person_id uuid not null references person (id),
      bytes bytea not null,
      -- The version of the answer that was recorded from it, or why none was.
      answer_number integer,
      refused text,
      received_at timestamptz not null,
      unique (sounding_id, office_id, message_id),
      foreign key (sounding_id, office_id) references sounding_office (sounding_id, office_id),
      foreign key (sounding_id, office_id, answer_number)
        references sounding_answer (sounding_id, office_id, number),
      check ((answer_number is null) <> (refused is null))
    );
    revoke update, delete, truncate on sounding_mail from concord_app;

    alter table mail
      add column reply_to text,
      add column bounce_token text not null unique
        default left(replace(gen_random_uuid()::text, '-', ''), 20);
  `.execute(db);
}
