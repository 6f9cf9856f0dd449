import { type Kysely, sql } from 'kysely';

/**
 * The day a reply is expected is worked out from dated facts at every reading: when a letter went to
 * which post, what replies moved, and which days do not count. So no such day is stored any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await daysThatDoNotCount(db);
  await lettersOnTheirWay(db);
  await repliesThatMoveClocks(db);
}

async function daysThatDoNotCount(db: Kysely<unknown>) {
  await sql`
    -- Facts alone stood here so far; the seed writes them again, with the parts of the UK.
    drop table bank_holiday;
    create table bank_holiday (
      id uuid primary key default gen_random_uuid(),
      day date not null,
      title text not null,
      parts text[] not null check (
        cardinality(parts) > 0
        and parts <@ array['england_and_wales', 'scotland', 'northern_ireland']
      ),
      source text not null,
      added_by uuid references person (id),
      added_at timestamptz not null default clock_timestamp()
    );
    create unique index bank_holiday_fact on bank_holiday (day, title) where added_by is null;
    -- From dissolution until the new government, when a department cannot be expected to answer.
    create table clock_pause (
      id uuid primary key default gen_random_uuid(),
      title text not null,
      starts_on date not null,
      ends_on date not null check (ends_on > starts_on),
      source text not null,
      added_by uuid references person (id),
      added_at timestamptz not null default clock_timestamp()
    );
    create unique index clock_pause_fact on clock_pause (starts_on) where added_by is null;
    create table calendar_removal (
      id uuid primary key default gen_random_uuid(),
      holiday_id uuid unique references bank_holiday (id),
      pause_id uuid unique references clock_pause (id),
      removed_by uuid not null references person (id),
      removed_at timestamptz not null,
      check (num_nonnulls(holiday_id, pause_id) = 1)
    );
    revoke update, delete, truncate on bank_holiday, clock_pause, calendar_removal from concord_app;
  `.execute(db);
}

async function lettersOnTheirWay(db: Kysely<unknown>) {
  await sql`
    create table letter_sending (
      id uuid primary key default gen_random_uuid(),
      letter_id uuid not null references letter (id),
      post_id text not null references post (id),
      holder_name text,
      channel text not null check (channel in ('email', 'letter')),
      sent_on date not null,
      received_on date check (received_on >= sent_on),
      sent_by uuid references person (id),
      recorded_at timestamptz not null default clock_timestamp()
    );
    create index letter_sending_letter_idx on letter_sending (letter_id);
    insert into letter_sending (letter_id, post_id, holder_name, channel, sent_on, sent_by, recorded_at)
      select letter.id, recipient.post_id, recipient.holder_name, 'letter', letter.dated,
        letter.issued_by, letter.issued_at
      from letter join letter_recipient as recipient on recipient.letter_id = letter.id;
    revoke update, delete, truncate on letter_sending from concord_app;

    alter table ask
      drop column expected_by, drop column reply_target_days, drop column reply_target_of;
    create index ask_asked_idx on ask (asked_on desc) where letter_id is not null;
    create index ask_letter_idx on ask (letter_id);
  `.execute(db);
}

async function repliesThatMoveClocks(db: Kysely<unknown>) {
  await sql`
    alter table response
      add column reason text,
      add column transferred_to text references post (id),
      add column confirms_id uuid references response (id),
      add column addressed_to text references office (id);
    update response set transferred_to = post_id, post_id = null where kind = 'transfer';
    -- The asks a reply is about where it says so; a reply without rows here is about its whole letter.
    create table response_ask (
      response_id uuid not null references response (id),
      ask_id uuid not null references ask (id),
      primary key (response_id, ask_id)
    );
    create index response_ask_ask_idx on response_ask (ask_id);
  `.execute(db);
}
