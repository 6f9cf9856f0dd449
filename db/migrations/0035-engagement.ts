import { type Kysely, sql } from 'kysely';

/** The log of contacts with government, in records that are never rewritten, and what follows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table engagement (
      id uuid primary key default gen_random_uuid(),
      office_id text not null references office (id),
      logged_by uuid not null references person (id),
      logged_at timestamptz not null
    );
    create index engagement_office_idx on engagement (office_id);

    create table engagement_record (
      id uuid primary key default gen_random_uuid(),
      engagement_id uuid not null references engagement (id),
      happened_on date not null,
      department_id text not null references department (id),
      post_id text references post (id),
      official_role text,
      channel text not null,
      formality text not null check (formality in ('formal', 'informal')),
      setting text check (setting in ('in_person', 'online')),
      capacity text not null check (capacity in ('office', 'party')),
      side text not null check (side in ('mayor', 'chief_executive', 'officials')),
      topics text[] not null,
      gist text not null,
      visibility text not null check (visibility in ('office', 'secretariat', 'forum')),
      written_by uuid not null references person (id),
      written_at timestamptz not null,
      -- The order in which they were written; never shown, as it counts other offices' too.
      seq bigint generated always as identity,
      check ((post_id is null) = (official_role is not null))
    );
    create index engagement_record_idx on engagement_record (engagement_id, seq desc);

    create table engagement_ask (
      record_id uuid not null references engagement_record (id),
      ask_id uuid not null references ask (id),
      primary key (record_id, ask_id)
    );

    create table follow_up (
      id uuid primary key default gen_random_uuid(),
      -- Null for the secretariat.
      office_id text references office (id),
      engagement_id uuid references engagement (id),
      topic text,
      what text not null,
      who text not null,
      due_on date,
      made_by uuid not null references person (id),
      made_at timestamptz not null,
      check ((engagement_id is null) = (topic is not null)),
      check ((engagement_id is null) = (office_id is null))
    );
    create index follow_up_office_idx on follow_up (office_id);
    create index follow_up_engagement_idx on follow_up (engagement_id);

    create table follow_up_mark (
      follow_up_id uuid not null references follow_up (id),
      state text not null check (state in ('open', 'done')),
      marked_by uuid not null references person (id),
      marked_at timestamptz not null,
      seq bigint generated always as identity,
      primary key (follow_up_id, seq)
    );

    -- A contact as it stands: its newest record.
    create view standing_engagement as
    select distinct on (engagement.id)
      engagement.id, engagement.office_id, engagement.logged_by, engagement.logged_at,
      record.id as record_id, record.happened_on, record.department_id, record.post_id,
      record.official_role, record.channel, record.formality, record.setting, record.capacity,
      record.side, record.topics, record.gist, record.visibility
    from engagement join engagement_record as record on record.engagement_id = engagement.id
    order by engagement.id, record.seq desc;
    grant select on standing_engagement to concord_app;

    revoke update, delete, truncate
      on engagement, engagement_record, engagement_ask, follow_up, follow_up_mark
      from concord_app;
    -- Whoever writes to one locks it first, for which PostgreSQL wants a column they may update.
    grant update (id) on engagement, follow_up to concord_app;
    revoke insert, update, delete on standing_engagement from concord_app;
  `.execute(db);
}
