import { type Kysely, sql } from 'kysely';

/** Those who sign are told of reservations, as often as a round has new ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice drop constraint notice_kind_check;
    alter table notice add constraint notice_kind_check check (kind in
      ('opened', 'reminder', 'chased', 'closed', 'superseded', 'issued', 'withdrawn', 'reserved'));
    drop index notice_once;
    create unique index notice_once on notice (round_id, office_id, kind, coalesce(hours_before, 0))
      where kind not in ('chased', 'withdrawn', 'reserved');
  `.execute(db);
}
