import { type Kysely, sql } from 'kysely';

/** What government promised in a reply, and everything said of it since, each with its evidence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table commitment (
      id uuid primary key default gen_random_uuid(),
      position_id uuid not null references position (id),
      response_id uuid not null references response (id),
      post_id text not null references post (id),
      holder_name text,
      words text not null,
      measure text,
      due_on date,
      recorded_by uuid not null references person (id),
      recorded_at timestamptz not null
    );
    create index commitment_position_idx on commitment (position_id);
    create index commitment_post_idx on commitment (post_id);
    create table commitment_ask (
      commitment_id uuid not null references commitment (id),
      ask_id uuid not null references ask (id),
      primary key (commitment_id, ask_id)
    );
    create index commitment_ask_ask_idx on commitment_ask (ask_id);
    create table commitment_move (
      id uuid primary key default gen_random_uuid(),
      commitment_id uuid not null references commitment (id),
      said text not null check (said in (
        'unmeasurable', 'on_track', 'at_risk', 'delivered', 'delivered_in_part', 'broken',
        'reversed', 'lapsed', 'confirmed', 'contested'
      )),
      evidence_title text not null,
      evidence_source text not null,
      evidence_on date not null,
      evidence_quote text,
      reason text,
      person_id uuid not null references person (id),
      office_id text references office (id),
      seq bigint generated always as identity,
      at timestamptz not null,
      check ((said = 'contested') = (reason is not null)),
      -- The secretariat alone never suffices.
      check (said not in ('confirmed', 'contested') or office_id is not null)
    );
    create index commitment_move_idx on commitment_move (commitment_id, seq);
    revoke update, delete, truncate on commitment, commitment_ask, commitment_move
      from concord_app;
  `.execute(db);
}
