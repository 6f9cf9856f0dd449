import { type Kysely, type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import type { FollowUpState } from '#shared/engagement/engagement.state.ts';
import type { Viewer } from './engagement.reads.ts';

/** A task is there for those who have to do it: an office's own people, or the secretariat. */
export function followUpVisibleTo({ officeIds, secretariat }: Viewer) {
  return sql<SqlBool>`(
    task.office_id = ${anyOf(officeIds)}
    or (task.office_id is null and ${secretariat}::boolean)
  )`;
}

/** Whether it is done, by what was marked last. */
export const followUpState = sql<FollowUpState>`coalesce((
  select mark.state from follow_up_mark as mark where mark.follow_up_id = task.id
  order by mark.seq desc limit 1
), 'open')`;

const LISTED = 200;

function followUps(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('follow_up as task')
    .leftJoin('standing_engagement as contact', 'contact.id', 'task.engagement_id')
    .leftJoin('department', 'department.id', 'contact.department_id')
    .leftJoin('post', 'post.id', 'contact.post_id')
    .where(followUpVisibleTo(viewer))
    .select(['task.id as followUpId', 'task.engagement_id as engagementId', 'task.topic'])
    .select(['task.office_id as officeId', 'task.what', 'task.who', 'task.due_on as dueOn'])
    .select(['contact.happened_on as happenedOn', 'contact.official_role as officialRole'])
    .select(['post.title as postTitle', 'department.name as department'])
    .select(followUpState.as('state'))
    .orderBy('task.due_on', (order) => order.asc().nullsLast())
    .orderBy('task.made_at', 'desc')
    .orderBy('task.id')
    .limit(LISTED);
}

/** What these people have to do, the soonest first; without `done`, what is still open. */
export function followUpsOf(db: Kysely<Database>, viewer: Viewer, { done }: { done: boolean }) {
  return followUps(db, viewer)
    .$if(!done, (query) => query.where(sql<SqlBool>`${followUpState} = 'open'`))
    .execute();
}

/** What follows from one contact. */
export function followUpsAfter(db: Kysely<Database>, viewer: Viewer, engagementId: string) {
  return followUps(db, viewer).where('task.engagement_id', '=', engagementId).execute();
}

/** Locks a task, so that of two clicks one is heard; undefined where it is not there. */
export async function lockFollowUp(trx: Kysely<Database>, followUpId: string) {
  const locked = await trx
    .selectFrom('follow_up')
    .where('id', '=', followUpId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  return trx
    .selectFrom('follow_up as task')
    .where('task.id', '=', followUpId)
    .select(['task.office_id as officeId', followUpState.as('state')])
    .executeTakeFirst();
}
