import { type Kysely, type SqlBool, sql } from 'kysely';
import { engagementVisibleTo } from '#db/engagement/engagement.reads.ts';
import { followUpState, followUpVisibleTo } from '#db/engagement/follow-up.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  EXPORT_ROWS_MAX,
  type ExportScope,
  holding,
  londonDay,
  ofNoPosition,
  within,
} from './export-scope.reads.ts';

const viewerOf = ({ sight }: ExportScope) => ({
  officeIds: sight.officeIds,
  secretariat: sight.all,
});

/** Contacts as they stand, through their one gate; with a position, those that raised its asks. */
export function exportedEngagements(db: Kysely<Database>, scope: ExportScope) {
  const { positionId } = scope;
  return db
    .selectFrom('standing_engagement as contact')
    .innerJoin('office', 'office.id', 'contact.office_id')
    .innerJoin('department', 'department.id', 'contact.department_id')
    .leftJoin('post', 'post.id', 'contact.post_id')
    .where(engagementVisibleTo(viewerOf(scope)))
    .where(holding(sql`concat_ws(' ', contact.gist, array_to_string(contact.topics, ' '))`, scope))
    .where(within(sql`contact.happened_on`, scope))
    .$if(positionId !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (
          select from engagement_ask join ask on ask.id = engagement_ask.ask_id
          where engagement_ask.record_id = contact.record_id and ask.position_id = ${positionId ?? null}
        )`,
      ),
    )
    .orderBy('contact.happened_on')
    .orderBy('contact.id')
    .limit(EXPORT_ROWS_MAX)
    .select(['contact.id', 'office.name as office', 'contact.happened_on', 'contact.channel'])
    .select(['department.name as department', 'post.title as post', 'contact.official_role'])
    .select(['contact.formality', 'contact.capacity', 'contact.gist', 'contact.visibility'])
    .select(sql<string>`array_to_string(contact.topics, '; ')`.as('topics'))
    .execute();
}

/** What is to be done, for those who have to do it. */
export function exportedFollowUps(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('follow_up as task')
    .leftJoin('office', 'office.id', 'task.office_id')
    .where(followUpVisibleTo(viewerOf(scope)))
    .where(ofNoPosition(scope))
    .where(holding(sql`concat_ws('. ', task.topic, task.what)`, scope))
    .where(within(londonDay('task.made_at'), scope))
    .orderBy('task.made_at')
    .orderBy('task.id')
    .limit(EXPORT_ROWS_MAX)
    .select(['task.id', sql<string>`coalesce(office.name, 'Secretariat')`.as('whose')])
    .select(['task.engagement_id', 'task.topic', 'task.what', 'task.who', 'task.due_on'])
    .select([londonDay('task.made_at').as('made_on'), followUpState.as('state')])
    .execute();
}

/** Where departments were said to stand on a topic, by what was said last. */
export function exportedDepartmentStances(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('standing_silo_stance as said')
    .innerJoin('department', 'department.id', 'said.department_id')
    .innerJoin('post', 'post.id', 'said.post_id')
    .where(ofNoPosition(scope))
    .where(holding(sql`said.topic`, scope))
    .where(within(sql`said.said_on`, scope))
    .orderBy('said.topic')
    .orderBy('department.name')
    .limit(EXPORT_ROWS_MAX)
    .select(['said.topic', 'department.name as department', 'post.title as post', 'said.stance'])
    .select(['said.said_on', 'said.source'])
    .execute();
}
