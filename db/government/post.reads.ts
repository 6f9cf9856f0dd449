import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Who held the post on a day; undefined while it is vacant. The day a tenure ends is no longer in it. */
export function holderOfPost(db: Kysely<Database>, postId: string, day: string) {
  return db
    .selectFrom('post_holder')
    .where('post_id', '=', postId)
    .where('starts_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .select(['id', 'person_name as personName', 'acting'])
    .executeTakeFirst();
}

/** The posts a position can be addressed to, with who holds each on that day. */
export function addresseePosts(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .leftJoin('post_holder', (join) =>
      join
        .onRef('post_holder.post_id', '=', 'post.id')
        .on('post_holder.starts_on', '<=', day)
        .on((eb) =>
          eb.or([eb('post_holder.ends_on', 'is', null), eb('post_holder.ends_on', '>', day)]),
        ),
    )
    .select(['post.id', 'post.title', 'post.salutation'])
    .select(['department.name as department', 'department.abbreviation'])
    .select(['post_holder.person_name as holderName'])
    .orderBy('post.title')
    .execute();
}
