import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

export type Message = { recipient: string; subject: string; text: string };
export type WaitingMessage = Message & { id: string };

const MOST_ATTEMPTS = 8;
const RETRY_AFTER = '1 minute';
/** After a day a code or a reminder no longer says what is true. */
const TOO_OLD = '1 day';

/**
 * Puts a message into the outbox: it is sent if, and only if, the transaction commits.
 * `privateTo` names the office whose private matter it tells of. A line break in the recipient or subject would begin a header of its own and is refused.
 */
export async function queueMail(
  trx: Transaction<Database>,
  message: Message,
  { privateTo = null }: { privateTo?: string | null } = {},
): Promise<void> {
  if (/[\r\n]/.test(message.recipient + message.subject)) {
    throw new TypeError('A recipient and a subject are one line each');
  }
  await trx
    .insertInto('mail')
    .values({ ...message, private_to: privateTo })
    .execute();
  await sql`select pg_notify('mail', '')`.execute(trx);
}

/**
 * Sends the oldest message that waits, holding its row so that no other process sends it too.
 * False when none waits. What could not be sent is tried again later, a few times.
 */
export function sendNext(
  db: Kysely<Database>,
  now: Date,
  send: (message: WaitingMessage) => Promise<void>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const message = await lockWaiting(trx, now);
    if (!message) return false;
    const failure = await send(message).then(
      () => null,
      (error: Error) => error.message,
    );
    await trx
      .updateTable('mail')
      .set({ tried_at: now, failure, attempts: sql<number>`attempts + 1` })
      .$if(failure === null, (query) => query.set({ sent_at: now, text: '' }))
      .where('id', '=', message.id)
      .execute();
    return true;
  });
}

function lockWaiting(trx: Transaction<Database>, now: Date) {
  return trx
    .selectFrom('mail')
    .where('sent_at', 'is', null)
    .where('attempts', '<', MOST_ATTEMPTS)
    .where('created_at', '>', sql<Date>`${now}::timestamptz - ${TOO_OLD}::interval`)
    .where((eb) =>
      eb.or([
        eb('tried_at', 'is', null),
        eb('tried_at', '<=', sql<Date>`${now}::timestamptz - ${RETRY_AFTER}::interval`),
      ]),
    )
    .orderBy('created_at')
    .limit(1)
    .select(['id', 'recipient', 'subject', 'text'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}
