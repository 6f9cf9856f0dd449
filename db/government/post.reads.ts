import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '#db/schema.ts';
import { holdsOn, ministrySince, postHolderOn } from './post-holder.reads.ts';

/** Who held the post on a day; undefined while it is vacant. The day a tenure ends is no longer in it. */
export function holderOfPost(db: Kysely<Database>, postId: string, day: string) {
  return db
    .selectFrom('post_holder')
    .where('post_id', '=', postId)
    .where(holdsOn(day))
    .orderBy('starts_on', 'desc')
    .select(['id', 'person_name as personName', 'acting'])
    .executeTakeFirst();
}

/** The posts a position can be addressed to, with who holds each on that day. */
export function addresseePosts(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .select(['post.id', 'post.title', 'post.salutation'])
    .select(['department.name as department', 'department.abbreviation'])
    .select(postHolderOn(day).as('holderName'))
    .orderBy('post.title')
    .execute();
}

/** Posts with everybody known to have held each, newest first. */
function postsWithTenures(db: Kysely<Database>) {
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .select(['post.id', 'post.title', 'post.salutation'])
    .select(['department.id as departmentId', 'department.name as department'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('post_holder')
          .whereRef('post_holder.post_id', '=', 'post.id')
          .select(['post_holder.id', 'person_name as personName', 'acting'])
          .select(['post_holder.starts_on as startsOn', 'post_holder.ends_on as endsOn'])
          .select(['post_holder.notes', 'post_holder.sources', 'post_holder.as_of as asOf'])
          .select('confidence')
          .orderBy('starts_on', 'desc'),
      ).as('tenures'),
    )
    .orderBy('department.name')
    .orderBy('post.title');
}

export type PostWithTenures = Awaited<ReturnType<typeof postTable>>[number];

export function postTable(db: Kysely<Database>) {
  return postsWithTenures(db).execute();
}

export function postsOfDepartments(db: Kysely<Database>, departmentIds: readonly string[]) {
  return postsWithTenures(db).where('post.department_id', 'in', departmentIds).execute();
}

export function postPage(db: Kysely<Database>, postId: string) {
  return postsWithTenures(db).where('post.id', '=', postId).executeTakeFirst();
}

/** Posts by every title they have had, for a list of ministers. */
export function postsToMatch(db: Kysely<Database>) {
  return postsWithTenures(db)
    .clearOrderBy()
    .orderBy('post.id')
    .select(
      sql<string[]>`array(
        select post_title.title from post_title where post_title.post_id = post.id
      )`.as('titles'),
    )
    .execute();
}

/** What was recorded of a post, newest first, each with the words before it. */
export function recordsOfPost(db: Kysely<Database>, postId: string) {
  return db
    .selectFrom('post_record')
    .innerJoin('person', 'person.id', 'post_record.recorded_by')
    .where('post_record.post_id', '=', postId)
    .orderBy('post_record.seq', 'desc')
    .limit(RECORDS_SHOWN)
    .select(['post_record.id', 'post_record.kind', 'post_record.before', 'post_record.after'])
    .select(['post_record.source', 'post_record.recorded_at as recordedAt'])
    .select(['person.name as recordedBy', 'post_record.import_id as importId'])
    .execute();
}

const RECORDS_SHOWN = 100;

/** When the ministry of a day was formed; null where no Prime Minister is on record. */
export async function ministryOn(db: Kysely<Database>, day: string): Promise<string | null> {
  const row = await db.selectNoFrom(ministrySince(day).as('since')).executeTakeFirst();
  return row?.since ?? null;
}

/** Every department with what it became, which is all it takes to follow a lineage. */
export function departments(db: Kysely<Database>) {
  return db
    .selectFrom('department')
    .orderBy(sql`starts_on nulls first`)
    .orderBy('id')
    .select(['id', 'name', 'abbreviation', 'notes', 'sources'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'succeeded_by as succeededBy'])
    .select(['reply_target_working_days as replyTargetWorkingDays', 'as_of as asOf'])
    .execute();
}
