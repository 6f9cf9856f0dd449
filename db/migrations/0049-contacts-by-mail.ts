import { type Kysely, sql } from 'kysely';

/**
 * Contacts logged by forwarding mail: an address for each office that wants one, and what came there
 * and waits to be completed. The mail itself is not kept: it is in its office's mailbox.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contact_address (
      office_id text primary key references office (id),
      token text not null unique default left(replace(gen_random_uuid()::text, '-', ''), 20),
      made_by uuid not null references person (id),
      made_at timestamptz not null
    );
    create table contact_mail (
      id uuid primary key default gen_random_uuid(),
      office_id text not null references office (id),
      message_id char(64) not null,
      sent_by uuid not null references person (id),
      -- Both emptied once it is settled: what was logged from them stands in the contact.
      subject text not null,
      words text not null,
      happened_on date not null,
      suggested text[] not null,
      received_at timestamptz not null,
      -- Null where it was discarded.
      engagement_id uuid references engagement (id),
      settled_by uuid references person (id),
      settled_at timestamptz,
      unique (office_id, message_id),
      check ((settled_by is null) = (settled_at is null)),
      check (settled_at is not null or engagement_id is null),
      check (settled_at is null or (subject = '' and words = ''))
    );
    create index contact_mail_waiting_idx on contact_mail (office_id) where settled_at is null;
    revoke delete, truncate on contact_mail from concord_app;
  `.execute(db);
}
