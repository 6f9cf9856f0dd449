import { type Kysely, type SqlBool, sql } from 'kysely';
import { listMandates } from '#db/people/mandate.reads.ts';
import { coalitionOfPosition } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';

/** What whoever signs in with this address may do now; nothing where nobody does. */
export async function mandatesOfAddress(
  db: Kysely<Database>,
  address: string,
  now: Date,
): Promise<Mandate[]> {
  const person = await db
    .selectFrom('person')
    .where(sql<SqlBool>`lower(email) = lower(${address})`)
    .select('id')
    .executeTakeFirst();
  return person ? listMandates(db, person.id, now) : [];
}

/** The positions whose addresses begin with these tokens, with who sees them. */
export async function positionsOfTokens(db: Kysely<Database>, tokens: readonly string[]) {
  if (tokens.length === 0) return [];
  return db
    .selectFrom('position')
    .where('intake_token', 'in', tokens)
    .select(['position.id', 'position.reconstructed', coalitionOfPosition])
    .execute();
}
