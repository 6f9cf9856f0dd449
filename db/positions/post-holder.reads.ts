import { sql } from 'kysely';

/** Who holds a post on a day, in a query over `post`; never somebody the record is unsure of. */
export function postHolderOn(day: string) {
  return sql<string | null>`(
    select person_name from post_holder
    where post_holder.post_id = post.id and starts_on <= ${day}::date
      and (ends_on is null or ends_on >= ${day}::date) and confidence <> 'low'
    order by starts_on desc limit 1
  )`;
}
