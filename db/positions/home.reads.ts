import { type Kysely, type SqlBool, sql } from 'kysely';
import { answeredInWriting, clockFacts } from '#db/responses/ask.reads.ts';
import { gist } from '#db/responses/response.reads.ts';
import type { Database } from '#db/schema.ts';
import { mayStillSign } from '#db/sign-off/signing.reads.ts';
import { isSilent, type Sight } from './position-list.reads.ts';

/** The home page looks at so many of the newest of anything, so that it stays as quick with years of record. */
const LOOK_BACK = 200;
/** Nearest deadlines first: nobody's page needs more than these. */
const ROUNDS = 60;
const SHOWN = 8;

/** Open rounds this person may see, nearest deadline first. */
export function openRounds(db: Kysely<Database>, sight: Sight) {
  return db
    .selectFrom('round')
    .innerJoin('position', 'position.id', 'round.position_id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.closed_at', 'is', null)
    .where('round.superseded_at', 'is', null)
    .where(visibleTo(sight))
    .orderBy('round.deadline')
    .limit(ROUNDS)
    .select(['round.id as roundId', 'round.position_id as positionId', 'position.title'])
    .select(['version.number as versionNumber', 'round.deadline', 'round.opens_at as opensAt'])
    .select(isSilent.as('silent'))
    .execute();
}

/** The newest asks without an answer, each with what its clock is worked out from. */
export function awaitedReplies(db: Kysely<Database>, sight: Sight) {
  const newest = db
    .selectFrom('ask')
    .where('letter_id', 'is not', null)
    .orderBy('asked_on', 'desc')
    .limit(LOOK_BACK)
    .selectAll();
  return db
    .selectFrom(newest.as('ask'))
    .innerJoin('position', 'position.id', 'ask.position_id')
    .where((eb) => eb.not(answeredInWriting))
    .where(visibleTo(sight))
    .select(['position.id as positionId', 'position.title', clockFacts.as('clock')])
    .execute();
}

/** Newest versions that were neither put to the offices nor sent: the secretariat's to open. */
export function versionsReady(db: Kysely<Database>) {
  const newest = db
    .selectFrom('version')
    .orderBy('frozen_at', 'desc')
    .limit(LOOK_BACK)
    .select(['position_id', 'number']);
  return db
    .selectFrom(newest.as('version'))
    .innerJoin('position', 'position.id', 'version.position_id')
    .where('position.reconstructed', '=', false)
    .where(
      sql<SqlBool>`not exists (
        select from version as put left join round on round.version_id = put.id
        where put.position_id = version.position_id
          and (put.number > version.number or (put.number = version.number and round.id is not null))
      )`,
    )
    .where(sql<SqlBool>`not exists (select from letter where letter.position_id = position.id)`)
    .limit(SHOWN)
    .select(['position.id as positionId', 'position.title', 'version.number as versionNumber'])
    .execute();
}

/** Rounds that ended with names for a letter that has not gone: the secretariat's to issue. */
export function readyToIssue(db: Kysely<Database>) {
  const newest = db
    .selectFrom('round')
    .where('closed_at', 'is not', null)
    .where('superseded_at', 'is', null)
    .orderBy('closed_at', 'desc')
    .limit(LOOK_BACK)
    .selectAll();
  return db
    .selectFrom(newest.as('round'))
    .innerJoin('position', 'position.id', 'round.position_id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where(sql<SqlBool>`not exists (select from letter where letter.position_id = position.id)`)
    .where(
      sql<SqlBool>`not exists (
        select from round as later
        where later.position_id = position.id and later.number > round.number
      )`,
    )
    .where(
      sql<SqlBool>`exists (
        select from standing_decision as decision where decision.round_id = round.id
          and ${mayStillSign}
      )`,
    )
    .limit(SHOWN)
    .select(['round.id as roundId', 'position.id as positionId', 'position.title'])
    .select('version.number as versionNumber')
    .execute();
}

/** What government last said on positions this person may see. */
export function recentResponses(db: Kysely<Database>, sight: Sight) {
  const newest = db
    .selectFrom('response')
    .orderBy('received_on', 'desc')
    .orderBy('logged_at', 'desc')
    .limit(LOOK_BACK)
    .selectAll();
  return db
    .selectFrom(newest.as('response'))
    .innerJoin('position', 'position.id', 'response.position_id')
    .leftJoin('post', 'post.id', 'response.post_id')
    .where('position.reconstructed', '=', false)
    .where(visibleTo(sight))
    .orderBy('response.received_on', 'desc')
    .limit(SHOWN)
    .select(['response.id', 'position.id as positionId', 'position.title', 'response.kind'])
    .select(['response.received_on as receivedOn', gist.as('summary')])
    .select(['response.from_name as fromName', 'post.title as postTitle'])
    .select(
      sql<boolean>`response.kind = 'substantive' and not exists (
        select from ask_answer where ask_answer.response_id = response.id
      )`.as('unclassified'),
    )
    .execute();
}

function visibleTo(sight: Sight) {
  if (sight.all) return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (
    select from position_office as mine
    where mine.position_id = position.id and mine.office_id = any(${sight.officeIds}::text[])
  )`;
}
