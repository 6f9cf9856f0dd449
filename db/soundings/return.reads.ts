import { type Kysely, sql } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/** A text of the return as offices are asked to clear it. */
export function consolidation(db: Kysely<Database>, consolidationId: string) {
  return db
    .selectFrom('sounding_consolidation as consolidation')
    .innerJoin('person', 'person.id', 'consolidation.written_by')
    .where('consolidation.id', '=', consolidationId)
    .select(['consolidation.id as consolidationId', 'consolidation.number'])
    .select(['consolidation.content', 'consolidation.placements'])
    .select(['consolidation.content_hash as contentHash', 'consolidation.clear_by as clearBy'])
    .select(['consolidation.written_at as writtenAt', 'person.name as by'])
    .executeTakeFirst();
}

export type Consolidation = NonNullable<Awaited<ReturnType<typeof consolidation>>>;

/** What each office said last of a text of the return. */
export function wordsOnReturn(db: Kysely<Database>, consolidationId: string) {
  return db
    .selectFrom('sounding_word as said')
    .innerJoin('office', 'office.id', 'said.office_id')
    .where('said.consolidation_id', '=', consolidationId)
    .distinctOn('said.office_id')
    .orderBy('said.office_id')
    .orderBy('said.seq', 'desc')
    .select(['said.office_id as officeId', 'office.name', 'said.word', 'said.remark'])
    .select(['said.narrow_to as narrowTo', 'said.said_at as at'])
    .execute();
}

/** What went to government. */
export function returnSent(db: Kysely<Database>, soundingId: string) {
  return db
    .selectFrom('sounding_return as sent')
    .innerJoin('person', 'person.id', 'sent.sent_by')
    .where('sent.sounding_id', '=', soundingId)
    .select(['sent.content', 'sent.return_hash as returnHash', 'sent.sent_at as sentAt'])
    .select('person.name as by')
    .executeTakeFirst();
}

/** What government did, oldest first. */
export function outcomesOf(db: Kysely<Database>, soundingId: string) {
  return db
    .selectFrom('sounding_outcome as outcome')
    .innerJoin('person', 'person.id', 'outcome.recorded_by')
    .where('outcome.sounding_id', '=', soundingId)
    .orderBy('outcome.recorded_at')
    .select(['outcome.id', 'outcome.happened_on as happenedOn', 'outcome.words', 'outcome.source'])
    .select(['outcome.recorded_at as recordedAt', 'person.name as by'])
    .execute();
}

/** The offices whose answers stand in a sounding's newest text of the return. */
export async function officesThatAnswered(
  db: Kysely<Database>,
  soundingId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sounding_answer as answer')
    .innerJoin('office', 'office.id', 'answer.office_id')
    .where('answer.sounding_id', '=', soundingId)
    .where('answer.response', '=', 'answered')
    .where(
      sql<boolean>`not exists (
        select from sounding_answer as later where later.sounding_id = answer.sounding_id
          and later.office_id = answer.office_id and later.number > answer.number
      )`,
    )
    .orderBy('office.name', alphabetically)
    .select('answer.office_id as officeId')
    .execute();
  return rows.map(({ officeId }) => officeId);
}
