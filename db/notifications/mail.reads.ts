import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

const SHOWN = 100;

/**
 * The newest messages, for a reader where nothing is really sent: everybody's, but for those that
 * tell of another office's private matter.
 */
export function outbox(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('mail')
    .where((eb) =>
      eb.or([eb('private_to', 'is', null), eb('private_to', '=', eb.fn.any(eb.val(officeIds)))]),
    )
    .select(['id', 'recipient', 'subject', 'text', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
}
