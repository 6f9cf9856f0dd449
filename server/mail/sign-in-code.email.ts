import type { Kysely } from 'kysely';
import { queueMail } from '#db/notifications/mail.writes.ts';
import type { Database } from '#db/schema.ts';

/** Puts the message with a sign-in code into the outbox. */
export function signInCodeSender(db: Kysely<Database>) {
  return (recipient: string, code: string): Promise<void> =>
    db.transaction().execute((trx) => queueMail(trx, { recipient, ...signInCodeEmail(code) }));
}

/** The code is typed, never followed: mail scanners open links. */
function signInCodeEmail(code: string) {
  return {
    subject: 'Your code to sign in to Concord',
    text: [
      `Your code is ${code}`,
      '',
      'Type it on the page where you asked for it. It works once, for 10 minutes.',
      'If you did not ask for it, you need do nothing: nobody can sign in without it.',
      '',
    ].join('\n'),
  };
}
