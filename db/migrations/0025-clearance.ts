import { type Kysely, sql } from 'kysely';

/** How an office comes to its decision: prepared, cleared or returned, for its own people alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clearance_step (
      id uuid primary key default gen_random_uuid(),
      round_id uuid not null,
      office_id text not null,
      person_id uuid not null references person (id),
      kind text not null check (kind in ('prepared', 'cleared', 'returned')),
      note text not null,
      choice text check (choice in ('endorse', 'endorse_with_reservations', 'abstain', 'decline')),
      reservations jsonb not null,
      version_hash text not null,
      -- The order in which they were taken; never shown, as it counts other offices' too.
      seq bigint generated always as identity,
      at timestamptz not null,
      foreign key (round_id, office_id) references round_office (round_id, office_id),
      check ((kind = 'prepared') = (choice is not null))
    );
    create index clearance_step_idx on clearance_step (round_id, office_id, seq);
    revoke update, delete, truncate on clearance_step from concord_app;
  `.execute(db);
}
