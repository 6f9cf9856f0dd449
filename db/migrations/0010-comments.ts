import { type Kysely, sql } from 'kysely';

/**
 * A thread is private to one office when `private_to` names it. So is the mail that tells of it,
 * since a demonstration shows its outbox to everybody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_thread (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      private_to text references office (id),
      block_id text not null,
      starts_at text not null,
      ends_at text not null,
      quote text not null,
      words_before text not null,
      words_after text not null,
      opened_by uuid not null references person (id),
      opened_at timestamptz not null,
      resolved_by uuid references person (id),
      resolved_at timestamptz,
      check ((resolved_by is null) = (resolved_at is null))
    );
    create index comment_thread_position_idx on comment_thread (position_id, opened_at);
    create table comment (
      id uuid primary key default gen_random_uuid(),
      thread_id uuid not null references comment_thread (id),
      person_id uuid not null references person (id),
      office_id text references office (id),
      body text not null,
      -- The order in which they were said; never shown, as it counts private ones too.
      seq bigint generated always as identity,
      written_at timestamptz not null,
      edited_at timestamptz
    );
    create index comment_thread_idx on comment (thread_id, seq);
    create table comment_mention (
      comment_id uuid not null references comment (id),
      person_id uuid references person (id),
      office_id text references office (id),
      check (num_nonnulls(person_id, office_id) = 1),
      unique nulls not distinct (comment_id, person_id, office_id)
    );
    create table notification (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id),
      kind text not null check (kind in ('mention', 'reply')),
      comment_id uuid not null references comment (id),
      at timestamptz not null,
      read_at timestamptz,
      unique (person_id, comment_id)
    );
    create index notification_newest_idx on notification (person_id, at desc);
    create index notification_unread_idx on notification (person_id) where read_at is null;
    alter table mail add column private_to text references office (id);
  `.execute(db);
}
