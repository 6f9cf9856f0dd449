import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/** The offices a reader decides for on that day, as mayor or as the mayor's delegate. */
const decidesFor = (now: Date) => sql<string[]>`array(
  select office_id from standing_mandate as mandate
  where mandate.person_id = reading.person_id and role in ('holder', 'delegate')
    and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
)`;

/** One text that somebody was shown, with whose it is to know. */
export function readingText(
  db: Kysely<Database>,
  { positionId, id, now }: { positionId: string; id: string; now: Date },
) {
  return db
    .selectFrom('reading')
    .innerJoin('person', 'person.id', 'reading.person_id')
    .where('reading.position_id', '=', positionId)
    .where('reading.id', '=', id)
    .select(['reading.content', 'reading.at', 'reading.person_id as personId'])
    .select(['person.name as by', decidesFor(now).as('decidesFor')])
    .executeTakeFirst();
}

/** What a person had read before the sitting that began after `sittingSince`, or said was read. */
export function lastReadBy(
  db: Kysely<Database>,
  {
    positionId,
    personId,
    sittingSince,
  }: { positionId: string; personId: string; sittingSince: Date },
) {
  return db
    .selectFrom('reading')
    .where('position_id', '=', positionId)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('marked', '=', true), eb('at', '<', sittingSince)]))
    .orderBy('at', 'desc')
    .limit(1)
    .select(['id', 'at', 'text_hash as textHash'])
    .executeTakeFirst();
}

/** The last that each mayor and delegate of these offices read of a position. */
export function lastReadByDeciders(
  db: Kysely<Database>,
  { positionId, officeIds, now }: { positionId: string; officeIds: readonly string[]; now: Date },
) {
  return db
    .selectFrom('reading')
    .innerJoin('person', 'person.id', 'reading.person_id')
    .where('reading.position_id', '=', positionId)
    .where(sql<SqlBool>`${decidesFor(now)} && ${[...officeIds]}::text[]`)
    .distinctOn('reading.person_id')
    .orderBy('reading.person_id')
    .orderBy('reading.at', 'desc')
    .select(['reading.id', 'reading.person_id as personId', 'reading.at'])
    .select(['reading.text_hash as textHash', 'person.name'])
    .execute();
}
