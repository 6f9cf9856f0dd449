import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** What was drawn from a campaign, by whom, newest first. */
export function campaignLessons(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('campaign_lesson as lesson')
    .innerJoin('person', 'person.id', 'lesson.person_id')
    .where('lesson.campaign_id', '=', campaignId)
    .select(['lesson.id', 'lesson.words', 'lesson.at', 'person.name as recordedBy'])
    .orderBy('lesson.seq', 'desc')
    .execute();
}
