import type { Insertable, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Gives a letter its public address; one it has already stays. */
export async function addPublication(
  trx: Transaction<Database>,
  publication: { letterId: string; slug: string },
) {
  await trx
    .insertInto('publication')
    .values({ letter_id: publication.letterId, slug: publication.slug })
    .onConflict((conflict) => conflict.column('letter_id').doNothing())
    .execute();
}

export async function addPublicationStep(
  trx: Transaction<Database>,
  step: Insertable<Database['publication_step']>,
): Promise<string> {
  const { id } = await trx
    .insertInto('publication_step')
    .values(step)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
