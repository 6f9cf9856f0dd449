import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ask (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      letter_id uuid references letter (id),
      clause_id text,
      number integer not null,
      text text not null,
      asked_on date not null,
      expected_by date,
      reply_target_days integer,
      reply_target_of text,
      sources jsonb not null default '[]',
      unique (position_id, letter_id, number)
    );
    create index ask_position_idx on ask (position_id);
    create index ask_expected_idx on ask (expected_by desc);
    create table response (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      kind text not null check (kind in ('acknowledgement', 'holding', 'substantive', 'transfer', 'correction', 'oral')),
      received_on date not null,
      post_id text references post (id),
      from_name text,
      summary text not null,
      new_expected_on date,
      corrects_id uuid references response (id),
      sources jsonb not null default '[]',
      logged_by uuid references person (id),
      logged_at timestamptz not null default clock_timestamp()
    );
    create index response_position_idx on response (position_id);
    create index response_newest_idx on response (received_on desc, logged_at desc);
    create table ask_answer (
      id uuid primary key default gen_random_uuid(),
      ask_id uuid not null references ask (id),
      response_id uuid references response (id),
      answer text not null check (answer in ('agreed', 'agreed_in_part', 'declined', 'non_committal', 'not_theirs', 'decided_without_reply', 'withdrawn', 'superseded')),
      note text,
      recorded_by uuid references person (id),
      recorded_at timestamptz not null default clock_timestamp()
    );
    create index ask_answer_ask_idx on ask_answer (ask_id, recorded_at desc);

    create table tactic (
      id uuid primary key default gen_random_uuid(),
      campaign_id text not null references campaign (id),
      kind text not null,
      happened text,
      title text not null,
      detail text,
      actor text,
      signatory_count integer,
      sources jsonb not null default '[]',
      logged_by uuid references person (id),
      logged_at timestamptz not null default clock_timestamp()
    );
    create index tactic_campaign_idx on tactic (campaign_id);
    create table tactic_signatory (
      tactic_id uuid not null references tactic (id),
      office_id text references office (id),
      styled_name text not null,
      place integer not null,
      primary key (tactic_id, place)
    );
    create table outcome (
      id uuid primary key default gen_random_uuid(),
      campaign_id text not null references campaign (id),
      outcome text not null,
      decided_on date,
      summary text not null,
      contribution text not null,
      stated_reason text,
      rival_explanations text,
      evidence jsonb not null default '[]',
      recorded_by uuid references person (id),
      recorded_at timestamptz not null default clock_timestamp()
    );
    create index outcome_campaign_idx on outcome (campaign_id, recorded_at desc);
  `.execute(db);
}
