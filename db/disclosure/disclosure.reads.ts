import { type Kysely, sql, type Transaction } from 'kysely';
import type { ExportScope } from '#db/exports/export-scope.reads.ts';
import { holding, ofPosition, within } from '#db/exports/export-scope.reads.ts';
import { aboutTopic } from '#db/exports/position-scope.reads.ts';
import type { Database } from '#db/schema.ts';
import type { CountedLayer } from '#shared/disclosure/withheld.rules.ts';

function requests(db: Kysely<Database>) {
  return db
    .selectFrom('information_request as request')
    .leftJoin('information_answer as answer', 'answer.request_id', 'request.id')
    .leftJoin('position', 'position.id', 'request.position_id')
    .select(['request.id', 'request.received_on as receivedOn', 'request.asked'])
    .select(['request.position_id as positionId', 'position.title as positionTitle'])
    .select(['request.words', 'request.from_on as from', 'request.to_on as to'])
    .select(['answer.answered_on as answeredOn', 'answer.bundle_hash as bundleHash']);
}

const LISTED = 200;

/** Requests, those without an answer first and of these the oldest first. */
export function requestList(db: Kysely<Database>) {
  return requests(db)
    .orderBy(sql`answer.answered_on is not null`)
    .orderBy(sql`case when answer.answered_on is null then request.received_on end`)
    .orderBy('request.received_on', 'desc')
    .orderBy('request.id')
    .limit(LISTED)
    .execute();
}

export type InformationRequest = Awaited<ReturnType<typeof requestList>>[number];

export function requestById(db: Kysely<Database>, requestId: string) {
  return requests(db).where('request.id', '=', requestId).executeTakeFirst();
}

/** Holds the request, so that it is answered once. */
export async function lockRequest(trx: Transaction<Database>, requestId: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`information request ${requestId}`}))`.execute(
    trx,
  );
}

/** The files a request was answered with. */
export function answeredBundle(db: Kysely<Database>, requestId: string) {
  return db
    .selectFrom('information_answer')
    .where('request_id', '=', requestId)
    .select('bundle')
    .executeTakeFirst();
}

/** The positions a request can be about, newest first. */
export function positionsToAskAbout(db: Kysely<Database>) {
  return db
    .selectFrom('position')
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .select(['id', 'title'])
    .execute();
}

/** How much of the layers that may be counted a bundle leaves out. */
export async function withheldCounts(
  db: Kysely<Database>,
  scope: ExportScope,
): Promise<Record<CountedLayer, number>> {
  const positions = db
    .selectFrom('position')
    .where('reconstructed', '=', false)
    .where(ofPosition(scope))
    .where(holding(sql`position.title`, scope))
    .where(within(sql`(position.opened_at at time zone 'Europe/London')::date`, scope));
  return positions
    .select([
      sql<number>`count(*) filter (where not exists (
        select from version where version.position_id = position.id
      ))::integer`.as('drafts'),
      sql<number>`count(*) filter (where exists (
        select from round where round.position_id = position.id
          and round.closed_at is null and round.superseded_at is null
      ))::integer`.as('open_rounds'),
    ])
    .executeTakeFirstOrThrow();
}

/** The letters in scope as they went, for the bundle's files. */
export function lettersForBundle(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('letter')
    .innerJoin('position', 'position.id', 'letter.position_id')
    .where(ofPosition(scope))
    .where(aboutTopic(sql`letter.content ->> 'title'`, scope))
    .where(within(sql`letter.dated`, scope))
    .orderBy('letter.dated')
    .orderBy('letter.id')
    .select(['letter.content', 'letter.dated', 'letter.letter_hash as letterHash'])
    .select('letter.verification_code as verificationCode')
    .execute();
}
