import type { Kysely } from 'kysely';
import { threadVisibleTo } from '#db/comments/comment.reads.ts';
import type { Sight } from '#db/positions/position-list.reads.ts';
import type { Database } from '#db/schema.ts';

/** The page shows so many of the newest, and the count in the header ends there. */
export const NOTIFICATIONS_SHOWN = 100;

type Reader = { personId: string; sight: Sight };

/** What this person was told of and may still see: a mandate that ended takes its news with it. */
function notificationsFor(db: Kysely<Database>, { personId, sight }: Reader) {
  return db
    .selectFrom('notification')
    .innerJoin('comment', 'comment.id', 'notification.comment_id')
    .innerJoin('comment_thread as thread', 'thread.id', 'comment.thread_id')
    .where('notification.person_id', '=', personId)
    .where(threadVisibleTo(sight));
}

/** Newest first, those not read before the others. */
export function notificationList(db: Kysely<Database>, reader: Reader) {
  return notificationsFor(db, reader)
    .innerJoin('position', 'position.id', 'thread.position_id')
    .innerJoin('person', 'person.id', 'comment.person_id')
    .leftJoin('office', 'office.id', 'comment.office_id')
    .orderBy('notification.read_at', (order) => order.desc().nullsFirst())
    .orderBy('notification.at', 'desc')
    .orderBy('notification.id')
    .limit(NOTIFICATIONS_SHOWN)
    .select(['notification.id', 'notification.kind', 'notification.at'])
    .select(['notification.read_at as readAt', 'thread.id as threadId', 'thread.quote'])
    .select(['thread.private_to as privateTo', 'position.id as positionId', 'position.title'])
    .select(['person.name', 'office.name as officeName', 'comment.body'])
    .execute();
}

export async function unreadCount(db: Kysely<Database>, reader: Reader): Promise<number> {
  const rows = await notificationsFor(db, reader)
    .where('notification.read_at', 'is', null)
    .limit(NOTIFICATIONS_SHOWN)
    .select('notification.id')
    .execute();
  return rows.length;
}

/** Unread mentions, newest first, for the home page. */
export function unreadMentions(db: Kysely<Database>, reader: Reader) {
  return notificationsFor(db, reader)
    .innerJoin('position', 'position.id', 'thread.position_id')
    .innerJoin('person', 'person.id', 'comment.person_id')
    .where('notification.read_at', 'is', null)
    .where('notification.kind', '=', 'mention')
    .orderBy('notification.at', 'desc')
    .limit(NOTIFICATIONS_SHOWN)
    .select(['position.id as positionId', 'position.title', 'thread.id as threadId'])
    .select('person.name as by')
    .execute();
}
