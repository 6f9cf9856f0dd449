import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type AskSight, visible } from './ask.reads.ts';

/** Everything government said on a position, newest first. */
export function responsesOf(db: Kysely<Database>, positionId: string) {
  return responses(db)
    .where('response.position_id', '=', positionId)
    .orderBy('response.received_on', 'desc')
    .orderBy('response.logged_at', 'desc')
    .execute();
}

/** Substantive replies that no ask's answer rests on yet, oldest first. */
export function unclassifiedResponses(db: Kysely<Database>, sight: AskSight) {
  return responses(db)
    .where('response.kind', '=', 'substantive')
    .where('position.reconstructed', '=', false)
    .where(sql<SqlBool>`not exists (
      select from ask_answer where ask_answer.response_id = response.id
    )`)
    .where(visible(sight))
    .orderBy('response.received_on')
    .orderBy('response.logged_at')
    .execute();
}

function responses(db: Kysely<Database>) {
  return db
    .selectFrom('response')
    .innerJoin('position', 'position.id', 'response.position_id')
    .leftJoin('post', 'post.id', 'response.post_id')
    .leftJoin('department', 'department.id', 'post.department_id')
    .select(['response.id', 'response.kind', 'response.received_on as receivedOn'])
    .select(['response.summary', 'response.from_name as fromName'])
    .select(['response.new_expected_on as newExpectedOn', 'response.corrects_id as correctsId'])
    .select(['response.logged_at as loggedAt', 'response.sources'])
    .select(['post.title as postTitle', 'department.name as department'])
    .select(['position.id as positionId', 'position.title as positionTitle']);
}

/** What a new response is checked against. */
export async function factsForResponse(
  db: Kysely<Database>,
  positionId: string,
  postId: string | undefined,
) {
  const [letter, asks, known, post] = await Promise.all([
    db
      .selectFrom('letter')
      .where('position_id', '=', positionId)
      .select((eb) => eb.fn.min('dated').as('dated'))
      .executeTakeFirst(),
    db.selectFrom('ask').where('position_id', '=', positionId).select('id').execute(),
    db.selectFrom('response').where('position_id', '=', positionId).select('id').execute(),
    postId === undefined ? undefined : replyTargetOfPost(db, postId),
  ]);
  return {
    firstLetterDated: letter?.dated ?? null,
    askIds: asks.map((ask) => ask.id),
    responseIds: known.map((response) => response.id),
    postKnown: postId === undefined || post !== undefined,
    post,
  };
}

function replyTargetOfPost(db: Kysely<Database>, postId: string) {
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .where('post.id', '=', postId)
    .select(['department.name', 'department.reply_target_working_days as replyTargetWorkingDays'])
    .executeTakeFirst();
}

/** The letters a position sent, newest first, and whom they went to. */
export function lettersSent(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('letter')
    .innerJoin('version', 'version.id', 'letter.version_id')
    .where('letter.position_id', '=', positionId)
    .orderBy('letter.dated', 'desc')
    .orderBy('version.number', 'desc')
    .select(['letter.id', 'letter.dated', 'version.number as versionNumber'])
    .execute();
}

/** A position's title and whether it is a past case, for the head of its page. */
export function positionHead(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position')
    .where('id', '=', positionId)
    .select(['title', 'reconstructed'])
    .executeTakeFirst();
}

/** The posts a reply may come from, those the position addressed first. */
export function postsForReplies(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('post')
    .innerJoin('department', 'department.id', 'post.department_id')
    .leftJoin('position_addressee', (join) =>
      join
        .onRef('position_addressee.post_id', '=', 'post.id')
        .on('position_addressee.position_id', '=', positionId),
    )
    .orderBy(
      (eb) => eb.ref('position_addressee.place'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('post.title')
    .select(['post.id', 'post.title', 'department.name as department'])
    .execute();
}
