import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Adds a person with a password, as better-auth stores them. The address counts as verified:
 * whoever adds one has had its holder's answer. Undefined when the address has an account already.
 */
export async function addAccount(
  trx: Transaction<Database>,
  account: { name: string; email: string; passwordHash: string },
): Promise<string | undefined> {
  const person = await trx
    .insertInto('person')
    .values({ name: account.name, email: account.email, emailVerified: true })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!person) return undefined;
  await trx
    .insertInto('account')
    .values({
      accountId: person.id,
      providerId: 'credential',
      userId: person.id,
      password: account.passwordHash,
    })
    .execute();
  return person.id;
}
