import { type Kysely, sql } from 'kysely';

/** Requests under the Freedom of Information Act, and the very files each was answered with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table information_request (
      id uuid primary key default gen_random_uuid(),
      received_on date not null,
      asked text not null,
      position_id uuid references position (id),
      words text,
      from_on date,
      to_on date,
      logged_by uuid not null references person (id),
      logged_at timestamptz not null
    );
    create table information_answer (
      request_id uuid primary key references information_request (id),
      answered_on date not null,
      bundle bytea not null,
      bundle_hash char(64) not null,
      answered_by uuid not null references person (id),
      answered_at timestamptz not null
    );
    revoke update, delete, truncate on information_request, information_answer from concord_app;
  `.execute(db);
}
