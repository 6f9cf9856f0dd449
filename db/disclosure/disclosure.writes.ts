import type { Insertable, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

export async function addRequest(
  trx: Transaction<Database>,
  request: Insertable<Database['information_request']>,
): Promise<string> {
  const { id } = await trx
    .insertInto('information_request')
    .values(request)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function addAnswerToRequest(
  trx: Transaction<Database>,
  answer: Insertable<Database['information_answer']>,
) {
  await trx.insertInto('information_answer').values(answer).execute();
}
