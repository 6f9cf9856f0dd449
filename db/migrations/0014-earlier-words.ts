import { type Kysely, sql } from 'kysely';

/**
 * What a comment said before it was changed, of which nothing is ever deleted; and drafts as they
 * were before much was deleted from them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_wording (
      seq bigint generated always as identity primary key,
      comment_id uuid not null references comment (id),
      body text not null,
      written_at timestamptz not null
    );
    create index comment_wording_idx on comment_wording (comment_id, seq);
    revoke update, delete, truncate on comment_wording from concord_app;
    revoke delete, truncate on comment, comment_thread from concord_app;

    alter table revision drop constraint revision_occasion_check;
    alter table revision add constraint revision_occasion_check
      check (occasion in ('named', 'quiet', 'round', 'restore', 'import', 'much_deleted'));
  `.execute(db);
}
