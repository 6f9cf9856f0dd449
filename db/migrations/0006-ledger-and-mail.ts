import { type Kysely, sql } from 'kysely';

/** The ledger can only grow: the application's role may add and read, never change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger_entry (
      seq bigint primary key,
      prev char(64) not null,
      at timestamptz not null,
      type text not null,
      actor text,
      office text,
      position_id uuid,
      key_id text not null,
      commitment char(64) not null,
      hash char(64) not null unique
    );
    create index ledger_entry_position_idx on ledger_entry (position_id, seq);
    create table ledger_payload (
      seq bigint primary key references ledger_entry (seq),
      salt text not null,
      payload jsonb not null
    );
    -- One statement for the lock and what it guards: inside a function each query sees what was
    -- committed while the lock was waited for.
    create function lock_ledger() returns table (last_seq bigint, last_hash char(64))
    language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(4206942);
      return query select seq, hash from ledger_entry order by seq desc limit 1;
    end $$;
    create table mail (
      id uuid primary key default gen_random_uuid(),
      recipient text not null,
      subject text not null,
      text text not null,
      created_at timestamptz not null default now(),
      tried_at timestamptz,
      attempts integer not null default 0,
      sent_at timestamptz,
      failure text
    );
    create index mail_waiting_idx on mail (created_at) where sent_at is null;

    do $$ begin
      if not exists (select from pg_roles where rolname = 'concord_app') then
        create role concord_app nologin;
      end if;
    end $$;
    -- An administrator may have made and granted the role where this user may not.
    do $$ begin
      if not pg_has_role(current_user, 'concord_app', 'member') then
        grant concord_app to current_user;
      end if;
    end $$;
    grant usage on schema public to concord_app;
    grant select, insert, update, delete on all tables in schema public to concord_app;
    grant usage on all sequences in schema public to concord_app;
    alter default privileges in schema public
      grant select, insert, update, delete on tables to concord_app;
    alter default privileges in schema public grant usage on sequences to concord_app;
    revoke update, delete, truncate on ledger_entry, ledger_payload from concord_app;
    revoke update, delete, truncate on version, decision, reservation from concord_app;
  `.execute(db);
}
