import { type Kysely, type SqlBool, sql } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { postHolderOn } from '#db/government/post-holder.reads.ts';
import { gist, isAbout } from '#db/responses/response.reads.ts';
import type { Database } from '#db/schema.ts';

/** The position's own beginnings, and the name its live text has for other programs. */
export function storyOpening(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position')
    .leftJoin('document', 'document.position_id', 'position.id')
    .leftJoin('person', 'person.id', 'position.opened_by')
    .leftJoin('campaign', 'campaign.id', 'position.campaign_id')
    .where('position.id', '=', positionId)
    .select(['document.id as documentId', 'document.locked_at as lockedAt'])
    .select(['person.name as openedByName', 'campaign.title as campaignTitle'])
    .executeTakeFirst();
}

export function storyVersions(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('version')
    .leftJoin('person', 'person.id', 'version.frozen_by')
    .where('version.position_id', '=', positionId)
    .orderBy('version.number')
    .select(['version.number', 'version.frozen_at as frozenAt', 'version.hash'])
    .select('person.name as frozenByName')
    .execute();
}

export function storyRounds(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.position_id', '=', positionId)
    .orderBy('round.number')
    .select(['round.id', 'round.number', 'version.number as versionNumber', 'round.deadline'])
    .select(['round.opened_at as openedAt', 'round.closed_at as closedAt'])
    .select('round.superseded_at as supersededAt')
    .leftJoin('silence_objection as objection', 'objection.round_id', 'round.id')
    .leftJoin('office as objector', 'objector.id', 'objection.office_id')
    .leftJoin('silence_end as ended', 'ended.round_id', 'round.id')
    .select(['objection.objection', 'objection.objected_at as objectedAt'])
    .select(sql<boolean>`round.runs_from is not null`.as('silent'))
    .select(['objector.name as objectorName', 'ended.outcome as silence', 'ended.answered'])
    .execute();
}

const sealedNow = sql<boolean>`(round.sealed and round.closed_at is null)`;
/** What everyone of the coalition may know, and the office itself has said. */
const told = sql<SqlBool>`(
  decision.counts and decision.origin <> 'by_phone' and not ${sealedNow}
)`;

/**
 * Every office asked in any round, with what it said: `choice` is null while nobody else may know
 * of any, and where it was only told by telephone.
 */
export function storyDecisions(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('round')
    .innerJoin('round_office', 'round_office.round_id', 'round.id')
    .innerJoin('office', 'office.id', 'round_office.office_id')
    .leftJoin('standing_decision as decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round_office.round_id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .where('round.position_id', '=', positionId)
    .orderBy('decision.decided_at')
    .orderBy('office.name', alphabetically)
    .select(['round.number as roundNumber', 'office.id as officeId', 'office.name as officeName'])
    .select((eb) => [
      eb.case().when(told).then(eb.ref('decision.choice')).end().as('choice'),
      eb.case().when(told).then(eb.ref('decision.decided_at')).end().as('decidedAt'),
      sealedNow.as('sealed'),
    ])
    .execute();
}

export function storyLetters(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('letter')
    .innerJoin('version', 'version.id', 'letter.version_id')
    .where('letter.position_id', '=', positionId)
    .orderBy('letter.issued_at')
    .select(['letter.id', 'letter.dated', 'version.number as versionNumber'])
    .select('letter.issued_at as issuedAt')
    .select(
      sql<string[]>`array(
        select post.title || coalesce(' (' || letter_recipient.holder_name || ')', '')
        from letter_recipient join post on post.id = letter_recipient.post_id
        where letter_recipient.letter_id = letter.id order by letter_recipient.place
      )`.as('recipients'),
    )
    .execute();
}

export function storyResponses(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('response')
    .leftJoin('post', 'post.id', 'response.post_id')
    .where(isAbout(positionId))
    .orderBy('response.received_on')
    .orderBy('response.logged_at')
    .select(['response.id', 'response.kind', 'response.received_on as receivedOn'])
    .select(['response.from_name as fromName', 'post.title as postTitle', gist.as('summary')])
    .select('response.new_expected_on as newExpectedOn')
    .execute();
}

/** What the position's campaign did, and how it is now known to have ended. */
export async function storyCampaign(db: Kysely<Database>, campaignId: string) {
  const tactics = await db
    .selectFrom('tactic')
    .where('campaign_id', '=', campaignId)
    .orderBy(sql`happened nulls last`)
    .select(['id', 'kind', 'happened', 'title', 'detail', 'actor'])
    .execute();
  const outcome = await db
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .select(['outcome', 'decided_on as decidedOn', 'summary'])
    .executeTakeFirst();
  return { tactics, outcome: outcome ?? null };
}

/** Who holds each addressed post on a day. */
export function addresseesToday(db: Kysely<Database>, positionId: string, day: string) {
  return db
    .selectFrom('position_addressee')
    .innerJoin('post', 'post.id', 'position_addressee.post_id')
    .innerJoin('department', 'department.id', 'post.department_id')
    .where('position_addressee.position_id', '=', positionId)
    .orderBy('position_addressee.place')
    .select(['post.id as postId', 'post.title', 'department.name as department'])
    .select(postHolderOn(day).as('holderName'))
    .execute();
}
