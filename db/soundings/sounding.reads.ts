import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import { REMINDER_HOURS } from '#shared/soundings/sounding.rules.ts';

/** Whose eyes soundings are read with: the secretariat's, or those of these offices. */
export type SoundingSight = { all: boolean; officeIds: readonly string[] };

/** A list shows so many of the newest. */
export const SOUNDINGS_SHOWN = 100;

const FACTS = [
  'fact.recorded',
  'fact.opens_at as opensAt',
  'fact.closes_at as closesAt',
  'fact.clear_by as clearBy',
  'fact.to_clear as toClear',
  'fact.cleared',
  'fact.objected',
  'fact.consolidation_id as consolidationId',
  'fact.consolidation_number as consolidationNumber',
] as const;

/** Holds a sounding until the transaction ends, so that of two moves at once one is second. */
export async function lockSounding(trx: Transaction<Database>, soundingId: string) {
  const row = await trx
    .selectFrom('sounding')
    .where('id', '=', soundingId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  // Read only once it is held: what the wait was for is on record by now.
  return row && soundingRecord(trx, soundingId);
}

/** One sounding with what its state follows from and the offices it asks. */
export function soundingRecord(db: Kysely<Database>, soundingId: string) {
  return db
    .selectFrom('sounding')
    .innerJoin('sounding_fact as fact', 'fact.sounding_id', 'sounding.id')
    .where('sounding.id', '=', soundingId)
    .select(['sounding.id as soundingId', 'sounding.title', 'sounding.department'])
    .select(['sounding.post', 'sounding.official', 'sounding.background', 'sounding.audience'])
    .select(['sounding.questions', 'sounding.offered'])
    .select(FACTS)
    .select(askedOffices.as('officeIds'))
    .executeTakeFirst();
}

export type SoundingRecord = NonNullable<Awaited<ReturnType<typeof soundingRecord>>>;

const askedOffices = sql<string[]>`array(
  select asked.office_id from sounding_office as asked
  where asked.sounding_id = sounding.id order by asked.office_id
)`;

/** Offices that said anything yet; never what. Only the secretariat, and what reminds, may ask. */
const respondedOffices = sql<string[]>`array(
  select distinct answer.office_id from sounding_answer as answer
  where answer.sounding_id = sounding.id order by answer.office_id
)`;

/**
 * The soundings this person may know of, newest first. Who has responded is told of a reader's own
 * offices; of all of them to the secretariat alone.
 */
export function soundingList(db: Kysely<Database>, { all, officeIds }: SoundingSight, now: Date) {
  return db
    .selectFrom('sounding')
    .innerJoin('sounding_fact as fact', 'fact.sounding_id', 'sounding.id')
    .where(soundingKnownTo({ all, officeIds }, now))
    .orderBy('sounding.drafted_at', 'desc')
    .orderBy('sounding.id')
    .limit(SOUNDINGS_SHOWN)
    .select(['sounding.id as soundingId', 'sounding.title', 'sounding.department', 'sounding.post'])
    .select(FACTS)
    .select(sql<number>`jsonb_array_length(sounding.questions)`.as('questions'))
    .select(askedOffices.as('officeIds'))
    .select(
      sql<string[]>`array(
        select responded from unnest(${respondedOffices}) as responded
        where ${all} or responded = ${anyOf(officeIds)}
      )`.as('responded'),
    )
    .select(sentAt.as('sentAt'))
    .select(
      sql<string[]>`array(
        select said.office_id from sounding_word as said
        where said.consolidation_id = fact.consolidation_id
          and said.office_id = ${anyOf(officeIds)}
      )`.as('worded'),
    )
    .select(
      sql<string[]>`array(
        select placed from sounding_consolidation as newest, jsonb_object_keys(newest.placements) as placed
        where newest.id = fact.consolidation_id
          and placed = ${anyOf(officeIds)}
      )`.as('placed'),
    )
    .execute();
}

export type SoundingListed = Awaited<ReturnType<typeof soundingList>>[number];

const sentAt = sql<Date | null>`(
  select sent.sent_at from sounding_return as sent where sent.sounding_id = sounding.id
)`;

/** The rule `canSeeSounding`, in a query over `sounding` and its `fact`. */
export function soundingKnownTo({ all, officeIds }: SoundingSight, now: Date) {
  return sql<SqlBool>`(${all}::boolean or (
    exists (
      select from sounding_office as mine where mine.sounding_id = sounding.id
        and mine.office_id = ${anyOf(officeIds)}
    )
    and (fact.recorded <> 'draft' or fact.opens_at <= ${now}::timestamptz)
  ))`;
}

/** Who is asked, in the order of their names. */
export function officesOfSounding(db: Kysely<Database>, soundingId: string) {
  return db
    .selectFrom('sounding_office as asked')
    .innerJoin('office', 'office.id', 'asked.office_id')
    .where('asked.sounding_id', '=', soundingId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name', 'office.category as type'])
    .execute();
}

/** The tokens of the addresses at which these offices answer by mail. */
export function answerTokens(
  db: Kysely<Database>,
  soundingId: string,
  officeIds: readonly string[],
) {
  return db
    .selectFrom('sounding_office')
    .where('sounding_id', '=', soundingId)
    .where((eb) => eb('office_id', '=', eb.fn.any(eb.val(officeIds))))
    .select(['office_id as officeId', 'answer_token as token'])
    .execute();
}

/** Who is asked what at addresses with these tokens; nobody has one of a draft. */
export async function askedAt(db: Kysely<Database>, tokens: readonly string[]) {
  if (tokens.length === 0) return [];
  return db
    .selectFrom('sounding_office as asked')
    .innerJoin('sounding_fact as fact', 'fact.sounding_id', 'asked.sounding_id')
    .where('asked.answer_token', 'in', tokens)
    .where('fact.recorded', '<>', 'draft')
    .select(['asked.sounding_id as soundingId', 'asked.office_id as officeId'])
    .execute();
}

/** Offices that said anything yet, for the secretariat and for reminders. */
export async function officesResponded(
  db: Kysely<Database>,
  soundingId: string,
): Promise<string[]> {
  const row = await db
    .selectFrom('sounding')
    .where('sounding.id', '=', soundingId)
    .select(respondedOffices.as('officeIds'))
    .executeTakeFirstOrThrow();
  return row.officeIds;
}

/** Every move, oldest first. */
export function soundingSteps(db: Kysely<Database>, soundingId: string) {
  return db
    .selectFrom('sounding_step as step')
    .leftJoin('person', 'person.id', 'step.person_id')
    .where('step.sounding_id', '=', soundingId)
    .orderBy('step.seq')
    .select(['step.move', 'step.state', 'step.at', 'person.name as by'])
    .execute();
}

/** Soundings on which time has something to put on record. */
export async function soundingsDue(db: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('sounding_fact as fact')
    .where((eb) =>
      eb.or([
        eb.and([eb('fact.recorded', '=', 'draft'), eb('fact.opens_at', '<=', now)]),
        eb.and([eb('fact.recorded', '=', 'open'), eb('fact.closes_at', '<=', now)]),
        eb.and([
          eb('fact.recorded', '=', 'consolidated'),
          eb('fact.clear_by', '<=', now),
          eb('fact.objected', '=', 0),
        ]),
      ]),
    )
    .select('fact.sounding_id as soundingId')
    .execute();
  return rows.map(({ soundingId }) => soundingId);
}

/** Open soundings whose hour of reminding has come. */
export async function soundingsToRemind(db: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('sounding_fact as fact')
    .where('fact.recorded', '=', 'open')
    .where('fact.closes_at', '>', now)
    .where(
      sql<SqlBool>`fact.closes_at - interval '1 hour' * ${REMINDER_HOURS} <= ${now}::timestamptz`,
    )
    .select('fact.sounding_id as soundingId')
    .execute();
  return rows.map(({ soundingId }) => soundingId);
}

/** Returns of which nobody has recorded what came of them, and when they went. */
export function returnsWithoutOutcome(db: Kysely<Database>) {
  return db
    .selectFrom('sounding_return as sent')
    .where(
      sql<SqlBool>`not exists (
        select from sounding_outcome as outcome where outcome.sounding_id = sent.sounding_id
      )`,
    )
    .select(['sent.sounding_id as soundingId', 'sent.sent_at as sentAt'])
    .execute();
}
