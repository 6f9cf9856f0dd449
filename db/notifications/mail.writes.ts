import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { failsForGood, type MailFailure } from '#shared/notifications/mail-failure.rules.ts';

export type Message = { recipient: string; subject: string; text: string };
/** A message to be sent, with where a reply and news of its delivery go. */
export type WaitingMessage = Message & {
  id: string;
  replyTo: string | null;
  bounceToken: string;
};

/** Doubled with every attempt: a mail server that is down for an hour is no bounce. */
const RETRY_AFTER = '1 minute';
/** After a day a code or a reminder no longer says what is true. */
const TOO_OLD = '1 day';

type Binding = {
  /** The office whose private matter it tells of. */
  privateTo?: string | null;
  noticeId?: string | null;
  /** Where a reply is taken in. */
  replyTo?: string | null;
};

/** Puts a message into the outbox: it is sent if, and only if, the transaction commits. */
export function queueMail(
  trx: Transaction<Database>,
  message: Message,
  binding: Binding = {},
): Promise<void> {
  return queueMails(trx, [{ ...message, ...binding }]);
}

/** The same for many. A line break in a recipient or subject would begin a header of its own. */
export async function queueMails(
  trx: Transaction<Database>,
  messages: readonly (Message & Binding)[],
): Promise<void> {
  if (messages.length === 0) return;
  if (messages.some(({ recipient, subject }) => /[\r\n]/.test(recipient + subject))) {
    throw new TypeError('A recipient and a subject are one line each');
  }
  const rows = messages.map(
    ({ privateTo = null, noticeId = null, replyTo = null, ...message }) => ({
      ...message,
      reply_to: replyTo,
      private_to: privateTo,
      notice_id: noticeId,
    }),
  );
  await trx.insertInto('mail').values(rows).execute();
  await sql`select pg_notify('mail', '')`.execute(trx);
}

/**
 * Sends the oldest message that waits, holding its row so that no other process sends it too.
 * False when none waits. What could not be sent is tried again later, a few times; what was refused
 * for good is not.
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
      (error: MailFailure) => error,
    );
    const attempts = message.attempts + 1;
    const lost = failure !== null && failsForGood(failure, attempts);
    await trx
      .updateTable('mail')
      .set({ tried_at: now, failure: failure?.message ?? null, attempts })
      .$if(failure === null, (query) => query.set({ sent_at: now, text: '' }))
      .$if(lost, (query) => query.set({ failed_at: now }))
      .where('id', '=', message.id)
      .execute();
    return true;
  });
}

/**
 * Gives up a message that went and came back, as one that was refused at once is. False where no
 * message has this token.
 */
export async function markBounced(
  trx: Transaction<Database>,
  token: string,
  { failure, at }: { failure: string; at: Date },
): Promise<boolean> {
  const bounced = await trx
    .updateTable('mail')
    .set((eb) => ({ failure, failed_at: eb.fn.coalesce('failed_at', eb.val(at)) }))
    .where('bounce_token', '=', token)
    .returning('id')
    .executeTakeFirst();
  return bounced !== undefined;
}

function lockWaiting(trx: Transaction<Database>, now: Date) {
  return trx
    .selectFrom('mail')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('created_at', '>', sql<Date>`${now}::timestamptz - ${TOO_OLD}::interval`)
    .where((eb) =>
      eb.or([
        eb('tried_at', 'is', null),
        eb(
          'tried_at',
          '<=',
          sql<Date>`${now}::timestamptz - ${RETRY_AFTER}::interval * power(2, attempts - 1)`,
        ),
      ]),
    )
    .orderBy('created_at')
    .limit(1)
    .select(['id', 'recipient', 'subject', 'text', 'attempts'])
    .select(['reply_to as replyTo', 'bounce_token as bounceToken'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}
