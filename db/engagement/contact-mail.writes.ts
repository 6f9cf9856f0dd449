import { sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

type Writing = { by: string; at: Date };

/** Gives an office an address; the one it had takes nothing from now on. */
export async function replaceContactAddress(
  trx: Transaction<Database>,
  { officeId, by, at }: Writing & { officeId: string },
): Promise<void> {
  await trx
    .insertInto('contact_address')
    .values({ office_id: officeId, made_by: by, made_at: at })
    .onConflict((conflict) =>
      conflict.column('office_id').doUpdateSet({ token: sql`default`, made_by: by, made_at: at }),
    )
    .execute();
}

/** A mail as far as it is kept: what it says of a contact, without private numbers. */
export type NewContactMail = {
  messageId: string;
  sentBy: string;
  subject: string;
  words: string;
  happenedOn: string;
  suggested: string[];
  receivedAt: Date;
};

/** One mail to one office or several; one that an office has had already is left out. */
export async function addContactMail(
  trx: Transaction<Database>,
  officeIds: readonly string[],
  mail: NewContactMail,
): Promise<void> {
  await trx
    .insertInto('contact_mail')
    .values(
      officeIds.map((officeId) => ({
        office_id: officeId,
        message_id: mail.messageId,
        sent_by: mail.sentBy,
        subject: mail.subject,
        words: mail.words,
        happened_on: mail.happenedOn,
        suggested: mail.suggested,
        received_at: mail.receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['office_id', 'message_id']).doNothing())
    .execute();
}

/**
 * Says what became of a mail, once, and forgets what it said; false where that has been said. Null
 * where it was discarded.
 */
export async function settleContactMail(
  trx: Transaction<Database>,
  { mailId, engagementId, by, at }: Writing & { mailId: string; engagementId: string | null },
): Promise<boolean> {
  const settled = await trx
    .updateTable('contact_mail')
    .set({ subject: '', words: '', suggested: [], engagement_id: engagementId })
    .set({ settled_by: by, settled_at: at })
    .where('id', '=', mailId)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return settled !== undefined;
}
