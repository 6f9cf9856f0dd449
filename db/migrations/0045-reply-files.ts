import { type Kysely, sql } from 'kysely';

/**
 * Replies that come as files and by mail. Every position has an address of its own, whose token
 * nobody guesses; what comes there waits until somebody says what it is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table position add column intake_token text not null unique
      default left(replace(gen_random_uuid()::text, '-', ''), 12);
    create table reply_file (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      kind text not null check (kind in ('eml', 'pdf', 'docx', 'other')),
      bytes bytea not null,
      hash char(64) not null,
      added_at timestamptz not null
    );
    create table response_file (
      response_id uuid not null references response (id),
      file_id uuid not null references reply_file (id),
      primary key (response_id, file_id)
    );
    create index response_file_file_idx on response_file (file_id);
    create table intake (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      message_id text not null,
      sender text not null,
      subject text not null,
      words text not null,
      from_name text,
      sent_on date,
      received_at timestamptz not null,
      unique (position_id, message_id)
    );
    create table intake_file (
      intake_id uuid not null references intake (id),
      file_id uuid not null references reply_file (id),
      primary key (intake_id, file_id)
    );
    create index intake_file_file_idx on intake_file (file_id);
    create table intake_outcome (
      intake_id uuid primary key references intake (id),
      response_id uuid references response (id),
      reason text,
      settled_by uuid not null references person (id),
      settled_at timestamptz not null,
      check ((response_id is null) <> (reason is null))
    );
    revoke update, delete, truncate
      on reply_file, response_file, intake, intake_file, intake_outcome from concord_app;
  `.execute(db);
}
