import { notificationList, unreadCount } from '#db/notifications/notification.reads.ts';
import { markNotificationsRead } from '#db/notifications/notification.writes.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import { type Caller, memberProcedure, router } from '#server/trpc/trpc.ts';
import { markReadInput } from '#shared/notifications/notification.schema.ts';

/** Everybody's own: nobody can ask for another person's. */
export const notificationsRouter = router({
  list: memberProcedure.query(({ ctx }) => notificationList(ctx.db, readerOf(ctx.person))),

  unread: memberProcedure.query(({ ctx }) => unreadCount(ctx.db, readerOf(ctx.person))),

  markRead: memberProcedure.input(markReadInput).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (trx) => {
      const threadId = input.threadId ?? null;
      const read = { personId: ctx.person.id, threadId, at: ctx.now() };
      return { marked: await markNotificationsRead(trx, read) };
    }),
  ),
});

function readerOf({ id, mandates }: Caller) {
  return { personId: id, sight: sightOf(mandates) };
}
