import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { listMandates } from './mandate.reads.ts';

/**
 * Whoever signs in with this address, and what they may do now; undefined where nobody does. A mail
 * claims its sender: a relay has to have checked it.
 */
export async function personOfAddress(db: Kysely<Database>, address: string, now: Date) {
  const person = await db
    .selectFrom('person')
    .where(sql<SqlBool>`lower(email) = lower(${address})`)
    .select(['id', 'name', 'email'])
    .executeTakeFirst();
  return person && { ...person, mandates: await listMandates(db, person.id, now) };
}
