import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';

/** A practice is read by its own office, and by the forum once shared. Every read goes through it. */
export function practiceVisibleTo(officeIds: readonly string[]) {
  return sql<SqlBool>`(
    practice.office_id = ${anyOf(officeIds)} or practice.shared
  )`;
}

/** An earlier wording keeps to whom it was written for, whatever the practice shows now. */
function wordingVisibleTo(officeIds: readonly string[]) {
  return sql<SqlBool>`(
    practice.office_id = ${anyOf(officeIds)} or wording.shared
  )`;
}

const LISTED = 200;

/** How many offices say that they do the same. */
const adopted = sql<number>`(
  select count(*)::int from standing_adoption as adoption
  where adoption.practice_id = practice.id and adoption.state = 'adopted'
)`.as('adopted');

const byGovernment = sql<boolean>`exists (
  select from practice_by_government as done where done.practice_id = practice.id
)`.as('byGovernment');

/** The practices these offices may read, drafts first, then by name. */
export function practiceLibrary(
  db: Kysely<Database>,
  officeIds: readonly string[],
  { topic }: { topic: string | null },
) {
  return db
    .selectFrom('standing_practice as practice')
    .leftJoin('office', 'office.id', 'practice.office_id')
    .where(practiceVisibleTo(officeIds))
    .$if(topic !== null, (query) => query.where('practice.topic', '=', topic))
    .orderBy('practice.shared')
    .orderBy('practice.title', alphabetically)
    .orderBy('practice.id')
    .limit(LISTED)
    .select(['practice.id as practiceId', 'practice.title', 'practice.topic', 'practice.tried'])
    .select(['practice.shared', 'office.name as officeName'])
    .select([adopted, byGovernment])
    .execute();
}

/** The topics of the practices these offices may read. */
export async function practiceTopics(db: Kysely<Database>, officeIds: readonly string[]) {
  const rows = await db
    .selectFrom('standing_practice as practice')
    .where(practiceVisibleTo(officeIds))
    .distinct()
    .orderBy('practice.topic')
    .select('practice.topic')
    .execute();
  return rows.map(({ topic }) => topic);
}

/** One practice as it stands; undefined where it is not there for these offices. */
export function practicePage(
  db: Kysely<Database>,
  officeIds: readonly string[],
  practiceId: string,
) {
  return db
    .selectFrom('standing_practice as practice')
    .leftJoin('office', 'office.id', 'practice.office_id')
    .leftJoin('campaign', 'campaign.id', 'practice.campaign_id')
    .where('practice.id', '=', practiceId)
    .where(practiceVisibleTo(officeIds))
    .select(['practice.id as practiceId', 'practice.wording_id as wordingId'])
    .select(['practice.office_id as officeId', 'office.name as officeName'])
    .select(['practice.title', 'practice.topic', 'practice.what', 'practice.tried'])
    .select(['practice.cost', 'practice.staff', 'practice.not_again as notAgain'])
    .select(['practice.effect', 'practice.evidence', 'practice.shared'])
    .select(['practice.written_at as writtenAt', 'practice.campaign_id as campaignId'])
    .select('campaign.title as campaignTitle')
    .executeTakeFirst();
}

/** What a practice said before, to those it was written for, the newest first. */
export function earlierWordings(
  db: Kysely<Database>,
  officeIds: readonly string[],
  practiceId: string,
) {
  return db
    .selectFrom('standing_practice as practice')
    .innerJoin('practice_wording as wording', 'wording.practice_id', 'practice.id')
    .whereRef('wording.id', '!=', 'practice.wording_id')
    .where('practice.id', '=', practiceId)
    .where(practiceVisibleTo(officeIds))
    .where(wordingVisibleTo(officeIds))
    .orderBy('wording.seq', 'desc')
    .select(['wording.id as wordingId', 'wording.title', 'wording.topic', 'wording.what'])
    .select(['wording.tried', 'wording.cost', 'wording.staff', 'wording.not_again as notAgain'])
    .select(['wording.effect', 'wording.evidence', 'wording.shared'])
    .select('wording.written_at as writtenAt')
    .execute();
}

/** What each office says last of a practice, by name; those that withdrew it included. */
export function adoptionsOf(db: Kysely<Database>, practiceId: string) {
  return db
    .selectFrom('standing_adoption as adoption')
    .innerJoin('office', 'office.id', 'adoption.office_id')
    .where('adoption.practice_id', '=', practiceId)
    .orderBy('office.name', alphabetically)
    .select(['adoption.office_id as officeId', 'office.name as officeName', 'adoption.state'])
    .select(['adoption.since', 'adoption.change', 'adoption.sources'])
    .select(sql<boolean>`adoption.said_by is null`.as('fromRecord'))
    .execute();
}

/** What government did of a practice as it stands, in the order it was recorded. */
export function doneByGovernment(db: Kysely<Database>, practiceId: string) {
  return db
    .selectFrom('practice_by_government')
    .where('practice_id', '=', practiceId)
    .where(
      sql<SqlBool>`not exists (
        select from practice_by_government as later
        where later.replaces_id = practice_by_government.id
      )`,
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .select(['id', 'what', 'happened', 'sources', 'recorded_at as recordedAt'])
    .execute();
}

/** What was recorded of it before it was corrected, with both days, the newest correction first. */
export function correctedDeeds(db: Kysely<Database>, practiceId: string) {
  return db
    .selectFrom('practice_by_government as done')
    .innerJoin('practice_by_government as later', 'later.replaces_id', 'done.id')
    .where('done.practice_id', '=', practiceId)
    .orderBy('later.recorded_at', 'desc')
    .orderBy('done.id')
    .select(['done.id', 'done.what', 'done.happened', 'done.sources'])
    .select(['done.recorded_at as recordedAt', 'later.recorded_at as correctedAt'])
    .execute();
}

/** What a procedure asks before it writes to a practice; locks it, so that writers queue. */
export async function lockPractice(trx: Transaction<Database>, practiceId: string) {
  const locked = await trx
    .selectFrom('practice')
    .where('id', '=', practiceId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  return trx
    .selectFrom('standing_practice')
    .where('id', '=', practiceId)
    .select(['office_id as officeId', 'wording_id as wordingId', 'shared', 'tried', 'cost'])
    .select(['not_again as notAgain', 'effect', 'evidence'])
    .executeTakeFirst();
}

/** What an office last said of a practice; undefined where it said nothing. */
export function adoptionBy(db: Kysely<Database>, practiceId: string, officeId: string) {
  return db
    .selectFrom('standing_adoption')
    .where('practice_id', '=', practiceId)
    .where('office_id', '=', officeId)
    .select('state')
    .executeTakeFirst();
}
