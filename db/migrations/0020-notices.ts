import { type Kysely, sql } from 'kysely';

/** What offices are told of a round, each thing once, and whom the secretariat chased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      id uuid primary key default gen_random_uuid(),
      round_id uuid not null references round (id),
      -- Null for the secretariat.
      office_id text references office (id),
      kind text not null check (kind in
        ('opened', 'reminder', 'chased', 'closed', 'superseded', 'issued', 'withdrawn')),
      hours_before integer,
      queued_at timestamptz not null,
      check ((kind = 'reminder') = (hours_before is not null))
    );
    create index notice_round_idx on notice (round_id, office_id);
    create unique index notice_once on notice (round_id, office_id, kind, coalesce(hours_before, 0))
      where kind not in ('chased', 'withdrawn');
    create table chase (
      id uuid primary key default gen_random_uuid(),
      round_id uuid not null references round (id),
      -- Null where everybody still to answer was chased: to whom that went is nowhere written.
      office_id text references office (id),
      note text,
      chased_by uuid not null references person (id),
      chased_at timestamptz not null
    );
    create index chase_round_idx on chase (round_id, chased_at);
    revoke update, delete, truncate on notice, chase from concord_app;
    alter table mail
      add column notice_id uuid references notice (id),
      add column failed_at timestamptz;
    create index mail_notice_idx on mail (notice_id) where notice_id is not null;
    create index mail_failed_idx on mail (recipient) where failed_at is not null;
  `.execute(db);
}
