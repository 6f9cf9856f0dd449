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

/** Holds the challenge until the transaction ends, so that it serves once. */
export function lockChallenge(trx: Transaction<Database>, challengeId: string) {
  return trx
    .selectFrom('challenge')
    .where('id', '=', challengeId)
    .select(['person_id as personId', 'kind', 'nonce', 'act_hash as actHash'])
    .select(['code_hash as codeHash', 'tries', 'expires_at as expiresAt', 'used_at as usedAt'])
    .forUpdate()
    .executeTakeFirst();
}

export async function setChallengeUsed(trx: Transaction<Database>, challengeId: string, at: Date) {
  await trx
    .updateTable('challenge')
    .set({ used_at: at })
    .where('id', '=', challengeId)
    .executeTakeFirstOrThrow();
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
