import { type Kysely, sql } from 'kysely';
import { markingOfPosition } from '#db/positions/marking.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Marking } from '#shared/positions/marking.state.ts';
import type { Answer } from '#shared/responses/answer.state.ts';

/** A letter with its address and the newest step of its publication, where there is one. */
function lettersWithNewestStep(db: Kysely<Database>) {
  return db
    .selectFrom('letter')
    .innerJoin('version', 'version.id', 'letter.version_id')
    .leftJoin('publication', 'publication.letter_id', 'letter.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('publication_step')
          .whereRef('publication_step.letter_id', '=', 'letter.id')
          .orderBy('taken_at', 'desc')
          .limit(1)
          .select(['step', 'public_from', 'summary', 'reason', 'taken_at'])
          .as('newest'),
      (join) => join.onTrue(),
    );
}

/** What the secretariat is shown before it publishes a letter. */
export function letterToPublish(
  db: Kysely<Database>,
  { positionId, number }: { positionId: string; number: number },
) {
  return lettersWithNewestStep(db)
    .innerJoin('position', 'position.id', 'letter.position_id')
    .where('letter.position_id', '=', positionId)
    .where('version.number', '=', number)
    .select(markingOfPosition.as('marking'))
    .select(sql<Marking>`coalesce(letter.content ->> 'marking', 'none')`.as('letterMarking'))
    .select(['letter.id as letterId', 'letter.letter_hash as letterHash', 'letter.dated'])
    .select(['version.title', 'publication.slug', 'newest.step', 'newest.summary'])
    .select(['newest.public_from as publicFrom', 'newest.reason', 'newest.taken_at as takenAt'])
    .executeTakeFirst();
}

/** Letters that are public at a moment: in no list, feed or page does anything else appear. */
export function publicLetters(db: Kysely<Database>, now: Date) {
  return lettersWithNewestStep(db)
    .where('newest.step', '=', 'published')
    .where('newest.public_from', '<=', now)
    .select(['publication.slug', 'newest.summary', 'newest.public_from as publicFrom'])
    .select(['newest.taken_at as changedAt', 'version.title', 'letter.dated'])
    .$narrowType<{ slug: string; summary: string; publicFrom: Date; changedAt: Date }>();
}

export const PUBLIC_LIST_MAX = 200;

/** The public list, the newest first, with how many mayors signed each. */
export function publishedLetters(db: Kysely<Database>, now: Date) {
  return publicLetters(db, now)
    .select(sql<number>`jsonb_array_length(letter.content -> 'signatures')`.as('signatories'))
    .orderBy('newest.public_from', 'desc')
    .orderBy('publication.slug')
    .limit(PUBLIC_LIST_MAX)
    .execute();
}

/** One public letter by its address; undefined while it is not public. */
export function publishedLetter(db: Kysely<Database>, { slug, now }: { slug: string; now: Date }) {
  return publicLetters(db, now)
    .where('publication.slug', '=', slug)
    .innerJoin('position', 'position.id', 'letter.position_id')
    .select(['letter.content', 'letter.letter_hash as letterHash'])
    .select(['letter.verification_code as verificationCode'])
    .select(['letter.id as letterId', 'position.campaign_id as campaignId'])
    .executeTakeFirst();
}

/** The asks of a public letter, each with the newest answer government gave in writing. */
export function publicAsks(db: Kysely<Database>, letterId: string) {
  return db
    .selectFrom('ask')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('ask_answer')
          .leftJoin('response', 'response.id', 'ask_answer.response_id')
          .whereRef('ask_answer.ask_id', '=', 'ask.id')
          .where(sql<boolean>`response.kind is distinct from 'oral'`)
          .orderBy('ask_answer.recorded_at', 'desc')
          .limit(1)
          .select(['ask_answer.answer', 'response.received_on'])
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('ask.letter_id', '=', letterId)
    .orderBy('ask.number')
    .select(['ask.number', 'ask.text', 'newest.answer', 'newest.received_on as answeredOn'])
    .$narrowType<{ answer: Answer | null }>()
    .execute();
}
