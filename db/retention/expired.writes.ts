import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import {
  ATTEMPTS_KEPT_DAYS,
  DISCARDED_MAIL_KEPT_DAYS,
  SENT_MAIL_KEPT_DAYS,
  UNSENT_MAIL_KEPT_DAYS,
} from '#shared/retention/retention.state.ts';

const DAY_MS = 86_400_000;

/** Removes what has run out, and what is kept for a time only. Nothing that binds is among it. */
export async function eraseExpired(db: Kysely<Database>, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.deleteFrom('session').where('expiresAt', '<', now).execute();
  await db.deleteFrom('verification').where('expiresAt', '<', now).execute();
  const attempts = ago(ATTEMPTS_KEPT_DAYS);
  await db.deleteFrom('challenge').where('expires_at', '<', attempts).execute();
  await db.deleteFrom('rateLimit').where('lastRequest', '<', attempts.getTime()).execute();
  await eraseMail(db, ago);
  await sql`select erase_discarded_mail(${ago(DISCARDED_MAIL_KEPT_DAYS)})`.execute(db);
}

/** A message's row stays: a notice that went is not sent again. */
async function eraseMail(db: Kysely<Database>, ago: (days: number) => Date) {
  await db
    .updateTable('mail')
    .set({ text: '' })
    .where('created_at', '<', ago(UNSENT_MAIL_KEPT_DAYS))
    .where('text', '<>', '')
    .execute();
  await db
    .updateTable('mail')
    .set({ recipient: '', subject: '', failure: null })
    .where('created_at', '<', ago(SENT_MAIL_KEPT_DAYS))
    .where('recipient', '<>', '')
    .execute();
}
