import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { RecordLesson } from '#shared/campaigns/campaign.schema.ts';

/** Adds what was learnt. Earlier lessons stay as they were written. */
export async function insertLesson(
  trx: Transaction<Database>,
  lesson: RecordLesson & { personId: string; at: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('campaign_lesson')
    .values({
      campaign_id: lesson.campaignId,
      words: lesson.words,
      person_id: lesson.personId,
      at: lesson.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
