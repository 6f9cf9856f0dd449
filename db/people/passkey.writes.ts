import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Holds a person's passkey until the transaction ends, so that its counter only ever grows. */
export function lockPasskey(
  trx: Transaction<Database>,
  { personId, credentialId }: { personId: string; credentialId: string },
) {
  return trx
    .selectFrom('passkey')
    .where('credential_id', '=', credentialId)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .select(['id', 'credential_id as credentialId', 'public_key as publicKey', 'counter'])
    .forUpdate()
    .executeTakeFirst();
}

export async function setPasskeyUsed(
  trx: Transaction<Database>,
  { passkeyId, counter, at }: { passkeyId: string; counter: number; at: Date },
) {
  await trx
    .updateTable('passkey')
    .set({ counter, last_used_at: at })
    .where('id', '=', passkeyId)
    .execute();
}
