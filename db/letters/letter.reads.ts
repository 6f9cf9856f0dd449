import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { postHolderOn } from '#db/government/post-holder.reads.ts';
import { coalitionOfPosition } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';

/** A version with what its letter needs, and the letter itself once it is issued. */
export function versionForLetter(db: Kysely<Database>, positionId: string, number: number) {
  return db
    .selectFrom('version')
    .innerJoin('position', 'position.id', 'version.position_id')
    .leftJoin('letter', 'letter.version_id', 'version.id')
    .where('version.position_id', '=', positionId)
    .where('version.number', '=', number)
    .select(['version.id', 'version.number', 'version.title', 'version.content', 'version.hash'])
    .select(['letter.id as letterId', 'letter.content as letterContent', 'letter.dated'])
    .select(['letter.letter_hash as letterHash', 'letter.issued_at as issuedAt'])
    .select('letter.verification_code as verificationCode')
    .executeTakeFirst();
}

/** Whom a position addresses, with who holds each post on that day, in the order chosen. */
export function addresseesOn(db: Kysely<Database>, positionId: string, day: string) {
  return db
    .selectFrom('position_addressee')
    .innerJoin('post', 'post.id', 'position_addressee.post_id')
    .innerJoin('department', 'department.id', 'post.department_id')
    .where('position_addressee.position_id', '=', positionId)
    .orderBy('position_addressee.place')
    .select(['post.id as postId', 'post.title', 'post.salutation'])
    .select(['department.name as department'])
    .select('department.reply_target_working_days as replyTargetWorkingDays')
    .select(postHolderOn(day).as('name'))
    .execute();
}

/** Of these posts, those there are, with who holds each on that day. */
export function holdersOn(db: Kysely<Database>, postIds: readonly string[], day: string) {
  return db
    .selectFrom('post')
    .where('post.id', 'in', postIds)
    .select(['post.id as postId', postHolderOn(day).as('name')])
    .execute();
}

/** Each time a letter of a position was sent, in order. */
export function sendingsOf(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('letter_sending as sent')
    .innerJoin('letter', 'letter.id', 'sent.letter_id')
    .innerJoin('version', 'version.id', 'letter.version_id')
    .innerJoin('post', 'post.id', 'sent.post_id')
    .where('letter.position_id', '=', positionId)
    .orderBy('sent.sent_on')
    .orderBy('sent.recorded_at')
    .orderBy('post.title')
    .select(['sent.id', 'sent.letter_id as letterId', 'version.number as versionNumber'])
    .select(['sent.post_id as postId', 'post.title as postTitle'])
    .select(['sent.holder_name as holderName', 'sent.channel'])
    .select(['sent.sent_on as sentOn', 'sent.received_on as receivedOn'])
    .execute();
}

/** The rounds on one version that still stand, newest first. */
export function roundsOnVersion(db: Kysely<Database>, versionId: string) {
  return db
    .selectFrom('round')
    .where('version_id', '=', versionId)
    .where('superseded_at', 'is', null)
    .orderBy('number', 'desc')
    .select(['id', 'closed_at as closedAt', 'threshold_kind as thresholdKind'])
    .select('threshold_count as thresholdCount')
    .select([officesAsked(sql`true`).as('asked'), officesAsked(sql`named`).as('named')])
    .execute();
}

export type RoundOnVersion = Awaited<ReturnType<typeof roundsOnVersion>>[number];

function officesAsked(which: RawBuilder<unknown>) {
  return sql<string[]>`array(
    select office_id from round_office where round_office.round_id = round.id and ${which}
  )`;
}

/** The versions of a position, newest first: which is signed off, which is issued and as what. */
export function versionsToIssue(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('version')
    .leftJoin('letter', 'letter.version_id', 'version.id')
    .where('version.position_id', '=', positionId)
    .orderBy('version.number', 'desc')
    .select(['version.number', 'letter.dated', 'letter.letter_hash as letterHash'])
    .select(['letter.verification_code as verificationCode', 'letter.issued_at as issuedAt'])
    .select(
      sql<boolean>`exists (
        select from round where round.version_id = version.id
          and closed_at is not null and superseded_at is null
      )`.as('signedOff'),
    )
    .execute();
}

/** A position's title, for the head of its pages. */
export function titleOfPosition(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position')
    .where('id', '=', positionId)
    .select(['title', 'reconstructed'])
    .executeTakeFirst();
}

/**
 * Holds a letter's position until the transaction ends; what hangs on the letter is read afterwards.
 * The letter itself cannot be held: the program has no right to change one.
 */
export async function lockLetter(trx: Transaction<Database>, letterId: string) {
  await trx
    .selectFrom('letter')
    .innerJoin('position', 'position.id', 'letter.position_id')
    .where('letter.id', '=', letterId)
    .select('letter.id')
    .forUpdate('position')
    .executeTakeFirst();
}

/** A letter that went, with whom it carries already and who holds the joining office that day. */
export function letterToJoin(
  trx: Transaction<Database>,
  { letterId, officeId, day }: { letterId: string; officeId: string; day: string },
) {
  return trx
    .selectFrom('letter')
    .innerJoin('position', 'position.id', 'letter.position_id')
    .innerJoin('office', (join) => join.on('office.id', '=', officeId))
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'office.id')
        .on('holder.starts_on', '<=', day)
        .on((on) => on.or([on('holder.ends_on', 'is', null), on('holder.ends_on', '>', day)])),
    )
    .where('letter.id', '=', letterId)
    .select(['letter.letter_hash as letterHash', 'letter.position_id as positionId'])
    .select(['office.name as area', 'holder.id as holderId', 'position.reconstructed'])
    .select(['holder.styled_name as holderStyledName', 'position.title', coalitionOfPosition])
    .select(
      sql<string[]>`array(
        select signature ->> 'officeId'
        from jsonb_array_elements(letter.content -> 'signatures') as signature
        union select office_id from joining where joining.letter_id = letter.id
      )`.as('signed'),
    )
    .executeTakeFirst();
}
