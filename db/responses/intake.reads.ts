import type { Kysely } from 'kysely';
import { coalitionOfPosition } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';

/** The positions whose addresses have these tokens, with who sees them. */
export async function positionsOfTokens(db: Kysely<Database>, tokens: readonly string[]) {
  if (tokens.length === 0) return [];
  return db
    .selectFrom('position')
    .where('intake_token', 'in', tokens)
    .select(['position.id', 'position.reconstructed', coalitionOfPosition])
    .execute();
}
