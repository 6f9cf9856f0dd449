import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { ChallengeTables } from './challenge.tables.ts';

export type NewChallenge = {
  personId: string;
  kind: ChallengeTables['challenge']['kind'];
  nonce: string;
  actHash: string;
  codeHash: string | null;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertChallenge(trx: Transaction<Database>, asked: NewChallenge) {
  const { id } = await trx
    .insertInto('challenge')
    .values({
      person_id: asked.personId,
      kind: asked.kind,
      nonce: asked.nonce,
      act_hash: asked.actHash,
      code_hash: asked.codeHash,
      created_at: asked.createdAt,
      expires_at: asked.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Counts a try before the answer is looked at, in a statement of its own: what is refused
 * afterwards, or many tries at once, cannot undo the count.
 */
export async function countTry(db: Kysely<Database>, challengeId: string): Promise<void> {
  await db
    .updateTable('challenge')
    .set({ tries: sql<number>`tries + 1` })
    .where('id', '=', challengeId)
    .where('used_at', 'is', null)
    .execute();
}

/**
 * Uses the challenge up, and says how it stood before. Whoever refuses it undoes this with the rest
 * of the transaction; until that ends the challenge is held, so that it serves once.
 */
export async function consumeChallenge(trx: Transaction<Database>, challengeId: string, at: Date) {
  return trx
    .with('before', (cte) =>
      cte.selectFrom('challenge').where('id', '=', challengeId).selectAll().forUpdate(),
    )
    .updateTable('challenge')
    .from('before')
    .whereRef('challenge.id', '=', 'before.id')
    .set({ used_at: at })
    .returning(['before.person_id as personId', 'before.kind', 'before.nonce'])
    .returning(['before.act_hash as actHash', 'before.code_hash as codeHash', 'before.tries'])
    .returning(['before.expires_at as expiresAt', 'before.used_at as usedAt'])
    .executeTakeFirst();
}

/** How many codes this person could answer now; their row is held, so that two ask in turn. */
export async function countOpenCodes(trx: Transaction<Database>, personId: string, now: Date) {
  await trx.selectFrom('person').where('id', '=', personId).select('id').forUpdate().execute();
  const { open } = await trx
    .selectFrom('challenge')
    .where('person_id', '=', personId)
    .where('kind', '=', 'email_code')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  return Number(open);
}
