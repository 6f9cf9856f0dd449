import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Where each department stands on each topic by what was said last, with whoever holds the post today. */
export function leanings(db: Kysely<Database>, today: string) {
  return db
    .selectFrom('standing_silo_stance as said')
    .innerJoin('department', 'department.id', 'said.department_id')
    .innerJoin('post', 'post.id', 'said.post_id')
    .innerJoin('person', 'person.id', 'said.recorded_by')
    .leftJoin('post_holder as held', (join) =>
      join
        .onRef('held.post_id', '=', 'said.post_id')
        .on('held.starts_on', '<=', today)
        .on((eb) => eb.or([eb('held.ends_on', 'is', null), eb('held.ends_on', '>', today)])),
    )
    .orderBy('said.topic')
    .orderBy('department.name')
    .select(['said.topic', 'said.department_id as departmentId', 'said.stance', 'said.source'])
    .select(['said.said_on as saidOn', 'post.title as postTitle', 'department.name as department'])
    .select(['department.abbreviation', 'person.name as recordedBy'])
    .select('held.starts_on as heldSince')
    .execute();
}

/** Serialises what is recorded of a topic, so that one disagreement becomes one task. */
export async function lockTopic(trx: Kysely<Database>, topic: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`silo:${topic}`}))`.execute(trx);
}

/** Whether the secretariat has an open task about a topic. */
export async function hasOpenTask(trx: Kysely<Database>, topic: string): Promise<boolean> {
  const found = await trx
    .selectFrom('follow_up as task')
    .where('task.topic', '=', topic)
    .where(
      sql<SqlBool>`coalesce((
        select mark.state from follow_up_mark as mark where mark.follow_up_id = task.id
        order by mark.seq desc limit 1
      ), 'open') = 'open'`,
    )
    .select('task.id')
    .executeTakeFirst();
  return found !== undefined;
}
