import { type Kysely, sql } from 'kysely';

/** What areas tried and what came of it, and policies whose value differs by area. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table practice (
      id uuid primary key default gen_random_uuid(),
      -- Null for a practice of the record, which no office wrote.
      office_id text references office (id),
      campaign_id text references campaign (id),
      made_by uuid references person (id),
      made_at timestamptz not null,
      check ((office_id is null) = (made_by is null))
    );
    create index practice_office_idx on practice (office_id);

    create table practice_wording (
      id uuid primary key default gen_random_uuid(),
      practice_id uuid not null references practice (id),
      title text not null,
      topic text not null,
      what text not null,
      tried text,
      cost text,
      staff text,
      not_again text,
      effect text,
      evidence jsonb not null,
      -- Whether the forum reads it; a draft is its office's own, and stays so as an earlier wording.
      shared boolean not null,
      written_by uuid references person (id),
      written_at timestamptz not null,
      -- The order in which they were written; never shown, as it counts other offices' too.
      seq bigint generated always as identity
    );
    create index practice_wording_idx on practice_wording (practice_id, seq desc);

    create table practice_adoption (
      id uuid primary key default gen_random_uuid(),
      practice_id uuid not null references practice (id),
      office_id text not null references office (id),
      state text not null check (state in ('adopted', 'withdrawn')),
      since text,
      change text,
      sources jsonb not null,
      -- Null where the record says so.
      said_by uuid references person (id),
      said_at timestamptz not null,
      seq bigint generated always as identity
    );
    create index practice_adoption_idx on practice_adoption (practice_id, office_id, seq desc);

    create table practice_by_government (
      id uuid primary key default gen_random_uuid(),
      practice_id uuid not null references practice (id),
      what text not null,
      happened text not null,
      sources jsonb not null,
      recorded_by uuid references person (id),
      recorded_at timestamptz not null
    );
    create index practice_by_government_idx on practice_by_government (practice_id);

    create table divergence_measure (
      id uuid primary key default gen_random_uuid(),
      title text not null unique,
      made_by uuid references person (id),
      made_at timestamptz not null
    );

    create table divergence_value (
      id uuid primary key default gen_random_uuid(),
      measure_id uuid not null references divergence_measure (id),
      -- Null for the whole of England.
      office_id text references office (id),
      value text not null,
      -- A day, or a month or year where the source gives no more.
      starts text,
      ends text not null check (ends in ('on', 'open', 'unknown')),
      ends_on date,
      note text,
      sources jsonb not null,
      -- The value this one corrects or renews; that one then stands no more.
      replaces_id uuid unique references divergence_value (id),
      recorded_by uuid references person (id),
      recorded_at timestamptz not null,
      seq bigint generated always as identity,
      check ((ends = 'on') = (ends_on is not null))
    );
    create index divergence_value_idx on divergence_value (measure_id, office_id);

    create table divergence_notice (
      value_id uuid not null references divergence_value (id),
      -- Null for the secretariat.
      office_id text references office (id),
      queued_at timestamptz not null
    );
    create unique index divergence_notice_once
      on divergence_notice (value_id, coalesce(office_id, ''));

    -- A practice as it stands: its newest wording.
    create view standing_practice as
    select distinct on (practice.id)
      practice.id, practice.office_id, practice.campaign_id,
      wording.id as wording_id, wording.title, wording.topic, wording.what, wording.tried,
      wording.cost, wording.staff, wording.not_again, wording.effect, wording.evidence,
      wording.shared, wording.written_by, wording.written_at
    from practice join practice_wording as wording on wording.practice_id = practice.id
    order by practice.id, wording.seq desc;

    -- What each office says last of having adopted a practice.
    create view standing_adoption as
    select distinct on (adoption.practice_id, adoption.office_id) adoption.*
    from practice_adoption as adoption
    order by adoption.practice_id, adoption.office_id, adoption.seq desc;

    create view standing_divergence as
    select value.* from divergence_value as value
    where not exists (select from divergence_value as later where later.replaces_id = value.id);

    grant select on standing_practice, standing_adoption, standing_divergence to concord_app;
    revoke update, delete, truncate on practice, practice_wording, practice_adoption,
      practice_by_government, divergence_measure, divergence_value, divergence_notice
      from concord_app;
    -- Whoever writes to one locks it first, for which PostgreSQL wants a column they may update.
    grant update (id) on practice, divergence_measure to concord_app;
    revoke insert, update, delete on standing_practice, standing_adoption, standing_divergence
      from concord_app;
  `.execute(db);
}
