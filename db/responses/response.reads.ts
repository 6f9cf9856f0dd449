import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type AskSight, visible } from './ask.reads.ts';

/** Everything government said on a position, newest first, wherever it was logged. */
export function responsesOf(db: Kysely<Database>, positionId: string) {
  return responses(db)
    .where(isAbout(positionId))
    .orderBy('response.received_on', 'desc')
    .orderBy('response.logged_at', 'desc')
    .execute();
}

/** What government said on any of these positions, oldest first. */
export function responsesOnAny(db: Kysely<Database>, positionIds: readonly string[]) {
  return responses(db)
    .where(isAboutAny(positionIds))
    .orderBy('response.received_on')
    .orderBy('response.logged_at')
    .execute();
}

/** Whether `response` was logged on a position, or names one of its asks. */
export function isAbout(positionId: string) {
  return isAboutAny([positionId]);
}

function isAboutAny(positionIds: readonly string[]) {
  const these = sql`any(${sql`${[...positionIds]}::uuid[]`})`;
  return sql<SqlBool>`response.id in (
    select own.id from response as own where own.position_id = ${these}
    union all
    select response_ask.response_id from response_ask
    join ask on ask.id = response_ask.ask_id where ask.position_id = ${these}
  )`;
}

/** Substantive replies that no ask's answer rests on yet, oldest first. */
export function unclassifiedResponses(db: Kysely<Database>, sight: AskSight) {
  return responses(db)
    .select(['position.id as positionId', 'position.title as positionTitle'])
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
    .leftJoin('post as receiver', 'receiver.id', 'response.transferred_to')
    .leftJoin('office', 'office.id', 'response.addressed_to')
    .select(['response.id', 'response.kind', 'response.received_on as receivedOn'])
    .select(['response.summary', 'response.reason', 'response.from_name as fromName'])
    .select(['response.new_expected_on as newExpectedOn', 'response.corrects_id as correctsId'])
    .select(['response.confirms_id as confirmsId', 'response.post_id as postId'])
    .select(['response.logged_at as loggedAt', 'response.sources'])
    .select(['office.name as addressedTo', 'receiver.title as transferredTo'])
    .select(['post.title as postTitle', 'department.name as department']);
}

const GIST_MAX = 300;

/** What `response` says, for a line in a list: a pasted letter is cut, a bare holding reply gives its reason. */
export const gist = sql<string>`(
  select case when length(words) > ${sql.lit(GIST_MAX)}
    then left(words, ${sql.lit(GIST_MAX)}) || '…' else words end
  from (select coalesce(nullif(response.summary, ''), response.reason, '') as words) as said
)`;

/** What a new response names, beside its position. */
export type Named = { askIds: readonly string[]; postIds: readonly string[] };

/** What a new response is checked against. */
export async function factsForResponse(db: Kysely<Database>, positionId: string, named: Named) {
  const [letter, asks, known, posts, coalition] = await Promise.all([
    db
      .selectFrom('letter')
      .where('position_id', '=', positionId)
      .select((eb) => eb.fn.min('dated').as('dated'))
      .executeTakeFirst(),
    asksNamed(db, named.askIds),
    responsesKnown(db, positionId),
    postsNamed(db, named.postIds),
    db
      .selectFrom('position_office')
      .where('position_id', '=', positionId)
      .select('office_id')
      .execute(),
  ]);
  return {
    firstLetterDated: letter?.dated ?? null,
    asks,
    askIds: asks.map((ask) => ask.id),
    responses: known,
    postIds: posts.map((post) => post.id),
    coalition: coalition.map((row) => row.office_id),
  };
}

/** What is on record about a position, to be corrected, confirmed or answered by. */
export function responsesKnown(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('response')
    .where(isAbout(positionId))
    .select(['response.id', 'response.kind'])
    .execute();
}

/** Of these asks, those that a letter put to government, with the position of each. */
async function asksNamed(db: Kysely<Database>, askIds: readonly string[]) {
  if (askIds.length === 0) return [];
  return db
    .selectFrom('ask')
    .where('id', 'in', askIds)
    .where('letter_id', 'is not', null)
    .select(['id', 'position_id as positionId'])
    .execute();
}

async function postsNamed(db: Kysely<Database>, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  return db.selectFrom('post').where('id', 'in', postIds).select('id').execute();
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

/** The offices a reply may be written to alone: those the position is open to. */
export function officesWrittenTo(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position_office')
    .innerJoin('office', 'office.id', 'position_office.office_id')
    .where('position_office.position_id', '=', positionId)
    .orderBy('office.name')
    .select(['office.id', 'office.name'])
    .execute();
}
