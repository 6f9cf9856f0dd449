import { type SqlBool, sql } from 'kysely';
import { PRIME_MINISTER } from '#shared/government/tenure.rules.ts';

/**
 * Whether a row of `post_holder` holds its post on a day, as far as the record can say: the day a
 * tenure ends is no longer in it, nobody the record is unsure of is named, and a tenure without an
 * end that was last known before the ministry of that day was formed is not known to go on.
 */
export function holdsOn(day: string) {
  return sql<SqlBool>`(
    post_holder.starts_on <= ${day}::date and post_holder.confidence <> 'low'
    and case when post_holder.ends_on is null
      then post_holder.as_of >= coalesce(${ministrySince(day)}, '-infinity'::date)
      else post_holder.ends_on > ${day}::date end
  )`;
}

/** Who holds a post on a day, in a query over `post`; null where nobody is known to. */
export function postHolderOn(day: string) {
  return sql<string | null>`(
    select person_name from post_holder
    where post_holder.post_id = post.id and ${holdsOn(day)}
    order by starts_on desc limit 1
  )`;
}

/** When the ministry of a day was formed: with the Prime Minister of that day. */
export function ministrySince(day: string) {
  return sql<string | null>`(
    select max(formed.starts_on) from post_holder as formed
    where formed.post_id = ${PRIME_MINISTER} and formed.starts_on <= ${day}::date
  )`;
}
