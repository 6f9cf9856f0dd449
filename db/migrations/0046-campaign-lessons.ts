import { type Kysely, sql } from 'kysely';

/** What was learnt from a campaign, and what took its place, each beside its record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign_lesson (
      id uuid primary key default gen_random_uuid(),
      campaign_id text not null references campaign (id),
      words text not null,
      person_id uuid not null references person (id),
      seq bigint generated always as identity,
      at timestamptz not null
    );
    create index campaign_lesson_idx on campaign_lesson (campaign_id, seq);
    create table campaign_supersession (
      id uuid primary key default gen_random_uuid(),
      campaign_id text not null references campaign (id),
      move text not null check (move in ('supersede', 'reinstate')),
      by_campaign_id text references campaign (id) check (by_campaign_id <> campaign_id),
      by_decision text,
      happened_on date,
      source text,
      reason text,
      person_id uuid not null references person (id),
      seq bigint generated always as identity,
      at timestamptz not null,
      check (
        case move
          when 'supersede' then num_nonnulls(by_campaign_id, by_decision) = 1
            and happened_on is not null and source is not null
          else num_nonnulls(by_campaign_id, by_decision, happened_on, source) = 0
            and reason is not null
        end
      )
    );
    create index campaign_supersession_idx on campaign_supersession (campaign_id, seq desc);
    create index campaign_supersession_by_idx on campaign_supersession (by_campaign_id);
    revoke update, delete, truncate on campaign_lesson, campaign_supersession from concord_app;
  `.execute(db);
}
