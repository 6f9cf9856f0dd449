import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** A list goes back so many actions. */
const ACTIONS_SHOWN = 500;

/** Actions with the meeting each was agreed at, and how it ended. */
function actions(db: Kysely<Database>) {
  return db
    .selectFrom('meeting_action as action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting_id')
    .innerJoin('forum', 'forum.id', 'meeting.forum_id')
    .leftJoin('office', 'office.id', 'action.office_id')
    .leftJoin('meeting_action_end as end', 'end.action_id', 'action.id')
    .leftJoin('person', 'person.id', 'end.person_id')
    .select(['action.id as actionId', 'action.number', 'action.what', 'action.due_on as dueOn'])
    .select(['action.office_id as officeId', 'office.name as officeName'])
    .select(['meeting.id as meetingId', 'meeting.strand', 'forum.id as forumId'])
    .select(['forum.name as forumName', 'end.ended', 'end.reason', 'end.at as endedAt'])
    .select('person.name as endedBy')
    .select(
      sql<string>`(
        select change.day from meeting_change as change
        where change.meeting_id = meeting.id order by change.seq desc limit 1
      )`.as('agreedOn'),
    )
    .select(
      sql<string[]>`array(
        select office_id from standing_invitation as standing where standing.meeting_id = meeting.id
      )`.as('invited'),
    );
}

/** Every action, those still open first, then newest first. */
export function actionList(db: Kysely<Database>) {
  return actions(db)
    .orderBy(sql`"end".ended is not null`)
    .orderBy('action.number', 'desc')
    .limit(ACTIONS_SHOWN)
    .execute();
}

/** A forum's open actions and all that were agreed at one meeting of it, in the order of their ids. */
export function actionsForMeeting(
  db: Kysely<Database>,
  { meetingId, forumId }: { meetingId: string; forumId: string },
) {
  return actions(db)
    .where('meeting.forum_id', '=', forumId)
    .where((eb) => eb.or([eb('end.ended', 'is', null), eb('meeting.id', '=', meetingId)]))
    .orderBy('action.number')
    .limit(ACTIONS_SHOWN)
    .execute();
}

export function actionById(db: Kysely<Database>, actionId: string) {
  return actions(db).where('action.id', '=', actionId).executeTakeFirst();
}

/** Holds an action until the transaction ends, so that it ends once. */
export async function lockAction(trx: Transaction<Database>, actionId: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`action ${actionId}`}))`.execute(trx);
  return actionById(trx, actionId);
}
