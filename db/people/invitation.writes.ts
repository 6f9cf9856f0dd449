import type { Insertable, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

export async function addInvitation(
  trx: Transaction<Database>,
  invitation: Insertable<Database['invitation']>,
): Promise<void> {
  await trx.insertInto('invitation').values(invitation).execute();
}

/** Marks it used; false when somebody else was first, it was revoked or its time is over. */
export async function spendInvitation(
  trx: Transaction<Database>,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False when there is none that could be revoked. */
export async function revokeInvitation(
  trx: Transaction<Database>,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
