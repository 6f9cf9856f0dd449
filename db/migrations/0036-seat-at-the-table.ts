import { type Kysely, sql } from 'kysely';

/** What an office lets others know of its contacts, that it had none, and where departments stand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table engagement_consent (
      office_id text not null references office (id),
      kind text not null check (kind in ('names', 'counts', 'alerts')),
      given boolean not null,
      said_by uuid not null references person (id),
      said_at timestamptz not null,
      seq bigint generated always as identity,
      primary key (office_id, kind, seq)
    );

    create table nothing_confirmed (
      office_id text not null references office (id),
      department_id text not null references department (id),
      quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      stands boolean not null,
      said_by uuid not null references person (id),
      said_at timestamptz not null,
      seq bigint generated always as identity,
      primary key (office_id, department_id, quarter, seq)
    );

    create table alert_answer (
      engagement_id uuid not null references engagement (id),
      topic text not null,
      answer text not null check (answer in ('share', 'keep')),
      said_by uuid not null references person (id),
      said_at timestamptz not null,
      seq bigint generated always as identity,
      primary key (engagement_id, topic, seq)
    );

    create table silo_stance (
      id uuid primary key default gen_random_uuid(),
      topic text not null,
      department_id text not null references department (id),
      post_id text not null references post (id),
      stance text not null check (stance in ('supports', 'neutral', 'opposes', 'unknown')),
      said_on date not null,
      source text not null,
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null,
      seq bigint generated always as identity
    );
    create index silo_stance_idx on silo_stance (topic, department_id, seq desc);

    -- What each office says now, and which confirmations stand.
    create view standing_consent as
    select office_id, kind from (
      select distinct on (office_id, kind) office_id, kind, given
      from engagement_consent order by office_id, kind, seq desc
    ) as newest where given;
    create view standing_nothing as
    select office_id, department_id, quarter from (
      select distinct on (office_id, department_id, quarter)
        office_id, department_id, quarter, stands
      from nothing_confirmed order by office_id, department_id, quarter, seq desc
    ) as newest where stands;
    create view standing_alert_answer as
    select distinct on (engagement_id, topic) engagement_id, topic, answer
    from alert_answer order by engagement_id, topic, seq desc;
    create view standing_silo_stance as
    select distinct on (topic, department_id) *
    from silo_stance order by topic, department_id, seq desc;

    revoke update, delete, truncate
      on engagement_consent, nothing_confirmed, alert_answer, silo_stance
      from concord_app;
    revoke insert, update, delete
      on standing_consent, standing_nothing, standing_alert_answer, standing_silo_stance
      from concord_app;
  `.execute(db);
}
