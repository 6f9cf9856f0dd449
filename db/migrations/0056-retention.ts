import { type Kysely, sql } from 'kysely';

/**
 * Mail that came in and was discarded is erased after a time, by this function alone: the program's
 * own role changes and removes nothing of what came in. That it came, and who discarded it, stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function erase_discarded_mail(settled_before timestamptz) returns void
      language sql security definer set search_path = public
    as $$
      with expired as (
        update intake set sender = '', subject = '', words = '', from_name = null
        where sender <> '' and id in (
          select intake_id from intake_outcome
          where reason is not null and settled_at < settled_before
        )
        returning id
      ), loose as (
        delete from intake_file where intake_id in (select id from expired) returning file_id
      )
      delete from reply_file where id in (select file_id from loose)
        and not exists (select from response_file where response_file.file_id = reply_file.id)
        and not exists (
          select from intake_file
          where intake_file.file_id = reply_file.id
            and intake_file.intake_id not in (select id from expired)
        );
    $$;
    revoke all on function erase_discarded_mail from public;
    grant execute on function erase_discarded_mail to concord_app;
  `.execute(db);
}
