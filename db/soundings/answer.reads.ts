import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Attribution } from '#shared/soundings/sounding.state.ts';
import type { SoundingSight } from './sounding.reads.ts';

/**
 * What an office answered is there for its own people alone; for the secretariat once the sounding
 * is closed. Every read of what was said goes through it.
 */
export function soundingAnswersVisibleTo({ all, officeIds }: SoundingSight, now: Date) {
  return sql<SqlBool>`(
    answer.office_id = ${anyOf(officeIds)}
    or (${all} and sounding.closes_at <= ${now}::timestamptz)
  )`;
}

type Asking = { soundingId: string; sight: SoundingSight; now: Date };

/** Every version of the answers this reader may see, newest first for each office. */
export function answerVersions(db: Kysely<Database>, { soundingId, sight, now }: Asking) {
  return db
    .selectFrom('sounding_answer as answer')
    .innerJoin('sounding', 'sounding.id', 'answer.sounding_id')
    .innerJoin('person', 'person.id', 'answer.person_id')
    .where('answer.sounding_id', '=', soundingId)
    .where(soundingAnswersVisibleTo(sight, now))
    .orderBy('answer.office_id')
    .orderBy('answer.number', 'desc')
    .select(['answer.office_id as officeId', 'answer.number', 'answer.response', 'answer.words'])
    .select(['answer.attribution', 'answer.answered_at as at', 'answer.rank', 'person.name as by'])
    .select('answer.via')
    .execute();
}

export type AnswerVersion = Awaited<ReturnType<typeof answerVersions>>[number];

/**
 * Every office asked with what it said last, as far as this reader may see, for the return: with
 * the least open way it asked for on reading an earlier text of it.
 */
export function answersToReturn(db: Kysely<Database>, { soundingId, sight, now }: Asking) {
  return db
    .selectFrom('sounding_office as asked')
    .innerJoin('office', 'office.id', 'asked.office_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('sounding_answer as answer')
          .innerJoin('sounding', 'sounding.id', 'answer.sounding_id')
          .whereRef('answer.sounding_id', '=', 'asked.sounding_id')
          .whereRef('answer.office_id', '=', 'asked.office_id')
          .where(soundingAnswersVisibleTo(sight, now))
          .orderBy('answer.number', 'desc')
          .limit(1)
          .select(['answer.response', 'answer.words', 'answer.attribution'])
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('asked.sounding_id', '=', soundingId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name', 'office.category as type'])
    .select(['newest.response', 'newest.attribution'])
    .select(sql<string[]>`coalesce(newest.words, '[]')`.as('words'))
    .select(leastOpenAsked.as('narrowTo'))
    .execute();
}

/** Kept in the order of openness: an office that asked for less once is never shown more openly. */
const leastOpenAsked = sql<Attribution | null>`(
  select said.narrow_to from sounding_word as said
  join sounding_consolidation as consolidation on consolidation.id = said.consolidation_id
  where consolidation.sounding_id = asked.sounding_id and said.office_id = asked.office_id
    and said.narrow_to is not null
  order by array_position(array['named', 'by_type', 'anonymous'], said.narrow_to) desc
  limit 1
)`;

/** By whom an office's answer that stands was given, which version it is and how it is shown; never what it says. */
export function standingAnswer(
  trx: Transaction<Database>,
  { soundingId, officeId }: { soundingId: string; officeId: string },
) {
  return trx
    .selectFrom('sounding_answer')
    .where('sounding_id', '=', soundingId)
    .where('office_id', '=', officeId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['rank', 'number', 'attribution'])
    .executeTakeFirst();
}

/** The mail that a version of an answer was recorded from, as one of these offices has it. */
export function mailOfAnswer(
  db: Kysely<Database>,
  officeIds: readonly string[],
  answer: { soundingId: string; officeId: string; number: number },
) {
  return db
    .selectFrom('sounding_mail')
    .where('sounding_id', '=', answer.soundingId)
    .where('office_id', '=', answer.officeId)
    .where('answer_number', '=', answer.number)
    .where((eb) => eb('office_id', '=', eb.fn.any(eb.val(officeIds))))
    .select('bytes')
    .executeTakeFirst();
}

/** Whether this mail to an office's address came before. */
export async function isMailKept(
  trx: Transaction<Database>,
  mail: { soundingId: string; officeId: string; messageId: string },
): Promise<boolean> {
  const kept = await trx
    .selectFrom('sounding_mail')
    .where('sounding_id', '=', mail.soundingId)
    .where('office_id', '=', mail.officeId)
    .where('message_id', '=', mail.messageId)
    .select('id')
    .executeTakeFirst();
  return kept !== undefined;
}
