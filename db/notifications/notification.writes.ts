import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { NotificationKind } from '#shared/notifications/notification.state.ts';

export type NewNotification = { personId: string; kind: NotificationKind; commentId: string };

/** Tells people of comments; who was told of one before is not told again. Gives whom it newly told. */
export async function insertNotifications(
  trx: Transaction<Database>,
  told: readonly NewNotification[],
  at: Date,
): Promise<Omit<NewNotification, 'commentId'>[]> {
  if (told.length === 0) return [];
  return trx
    .insertInto('notification')
    .values(
      told.map(({ personId, kind, commentId }) => ({
        person_id: personId,
        kind,
        comment_id: commentId,
        at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'comment_id']).doNothing())
    .returning(['person_id as personId', 'kind'])
    .execute();
}

/** Marks as read what this person was told of one thread, or of all; says how many were not. */
export async function markNotificationsRead(
  trx: Transaction<Database>,
  { personId, threadId, at }: { personId: string; threadId: string | null; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('notification')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(threadId !== null, (query) =>
      query.where('comment_id', 'in', (eb) =>
        eb.selectFrom('comment').where('thread_id', '=', threadId).select('id'),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
