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

type NewPasskey = {
  personId: string;
  name: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  at: Date;
};

/** Whether it was added: nobody registers a key that stands here already, as theirs or another's. */
export async function insertPasskey(trx: Transaction<Database>, passkey: NewPasskey) {
  const added = await trx
    .insertInto('passkey')
    .values({
      person_id: passkey.personId,
      name: passkey.name,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      created_at: passkey.at,
      last_used_at: null,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** How many passkeys the person can use; their row is held, so that two register in turn. */
export async function countPasskeys(trx: Transaction<Database>, personId: string) {
  await trx.selectFrom('person').where('id', '=', personId).select('id').forUpdate().execute();
  const { passkeys } = await trx
    .selectFrom('passkey')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('passkeys'))
    .executeTakeFirstOrThrow();
  return Number(passkeys);
}

/** Whether there was such a passkey of this person's. It stays as what older proofs were checked by. */
export async function setPasskeyRemoved(
  trx: Transaction<Database>,
  { passkeyId, personId, at }: { passkeyId: string; personId: string; at: Date },
) {
  const removed = await trx
    .updateTable('passkey')
    .set({ removed_at: at })
    .where('id', '=', passkeyId)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}
