import { type Kysely, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';
import { holderOnDay, reservationsOfDecision } from './decision.reads.ts';

/** Serialises everything that starts or ends a round of one position; call it first. */
export async function lockPosition(trx: Transaction<Database>, positionId: string) {
  await trx
    .selectFrom('position')
    .where('id', '=', positionId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
}

/** What may be put to the offices: the newest version, and what stands in the way. */
export async function openingFacts(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('version')
          .whereRef('version.position_id', '=', 'position.id')
          .orderBy('version.number', 'desc')
          .limit(1)
          .select(['version.id', 'version.number', 'version.hash'])
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('position.id', '=', positionId)
    .select(['position.title', 'newest.id as versionId', 'newest.number as newestVersion'])
    .select('newest.hash as versionHash')
    .select([
      sql<boolean>`exists (
        select from round where position_id = position.id
          and closed_at is null and superseded_at is null
      )`.as('roundIsOpen'),
      sql<boolean>`exists (select from letter where position_id = position.id)`.as('letterIssued'),
      sql<number>`(
        select coalesce(max(round.number), 0) from round where position_id = position.id
      )`.as('lastRound'),
    ])
    .executeTakeFirst();
}

/** The coalition's offices by area, each with who holds it on the day; null while vacant. */
export function coalitionOffices(db: Kysely<Database>, positionId: string, day: string) {
  return db
    .selectFrom('position_office')
    .innerJoin('office', 'office.id', 'position_office.office_id')
    .where('position_office.position_id', '=', positionId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName'])
    .select(
      sql<string | null>`(
        select styled_name from holder
        where holder.office_id = office.id and starts_on <= ${day}::date
          and (ends_on is null or ends_on > ${day}::date)
        order by starts_on desc limit 1
      )`.as('holderStyledName'),
    )
    .execute();
}

/** Which position a round belongs to; undefined when there is no such round. */
export function positionOfRound(db: Kysely<Database>, roundId: string) {
  return db
    .selectFrom('round')
    .where('id', '=', roundId)
    .select('position_id as positionId')
    .executeTakeFirst();
}

/** Locks one round and counts what was said in it. */
export function lockRound(trx: Transaction<Database>, roundId: string) {
  return trx
    .selectFrom('round')
    .where('round.id', '=', roundId)
    .select(['round.id', 'round.number', 'round.position_id as positionId', 'round.deadline'])
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .select(['round.opens_at as opensAt', 'round.procedure'])
    .forUpdate()
    .executeTakeFirst();
}

/**
 * What every office asked says as the round is locked, with whose decision it is and whose it would
 * be on the day; read it after the round is locked.
 */
export function decisionsToCount(trx: Kysely<Database>, roundId: string, day: string) {
  return trx
    .selectFrom('round_office')
    .innerJoin('office', 'office.id', 'round_office.office_id')
    .leftJoin('standing_decision as decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round_office.round_id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'round_office.office_id')
        .on('holder.starts_on', '<=', day)
        .on((on) => on.or([on('holder.ends_on', 'is', null), on('holder.ends_on', '>', day)])),
    )
    .where('round_office.round_id', '=', roundId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'decision.id as decisionId', 'decision.choice'])
    .select(['decision.condition', 'decision.counts', 'decision.origin'])
    .select(['decision.final_at as finalAt', 'decision.holder_id as decidedFor'])
    .select(['holder.id as holderId', 'holder.party'])
    .execute();
}

/** The newest round of a position with whether its live text is locked and a letter went out. */
export function reopeningFacts(trx: Transaction<Database>, positionId: string) {
  return trx
    .selectFrom('position')
    .leftJoin('document', 'document.position_id', 'position.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('round')
          .whereRef('round.position_id', '=', 'position.id')
          .orderBy('round.number', 'desc')
          .limit(1)
          .selectAll('round')
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('position.id', '=', positionId)
    .select(['newest.id as roundId', 'newest.number', 'newest.deadline'])
    .select(['newest.closed_at as closedAt', 'newest.superseded_at as supersededAt'])
    .select('document.locked_at as lockedAt')
    .select(
      sql<boolean>`exists (select from letter where position_id = position.id)`.as('letterIssued'),
    )
    .executeTakeFirst();
}

/** One round with the text it asks about; by its number, or the newest. */
export function roundWithText(
  db: Kysely<Database>,
  by: { roundId: string } | { positionId: string; roundNumber: number | undefined },
) {
  let query = db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .leftJoin('person', 'person.id', 'round.opened_by')
    .orderBy('round.number', 'desc')
    .limit(1)
    .select(['round.id', 'round.number', 'round.position_id as positionId', 'round.deadline'])
    .select(['round.opened_at as openedAt', 'person.name as openedByName'])
    .select(['round.opens_at as opensAt', 'round.procedure', 'round.sealed'])
    .select(['round.threshold_kind as thresholdKind', 'round.threshold_count as thresholdCount'])
    .select('round.reminder_hours as reminderHours')
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .select(['version.id as versionId', 'version.number as versionNumber', 'version.title'])
    .select(['version.hash as versionHash', 'version.content', 'version.frozen_at as frozenAt']);
  if ('roundId' in by) query = query.where('round.id', '=', by.roundId);
  else {
    query = query.where('round.position_id', '=', by.positionId);
    if (by.roundNumber) query = query.where('round.number', '=', by.roundNumber);
  }
  return query.executeTakeFirst();
}

export type RoundWithText = NonNullable<Awaited<ReturnType<typeof roundWithText>>>;

/** The position's rounds, newest first. */
export function roundList(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.position_id', '=', positionId)
    .orderBy('round.number', 'desc')
    .select(['round.number', 'round.deadline', 'version.number as versionNumber'])
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .execute();
}

/** The text of an earlier version, to show what changed since. */
export function versionText(db: Kysely<Database>, positionId: string, number: number) {
  return db
    .selectFrom('version')
    .where('position_id', '=', positionId)
    .where('number', '=', number)
    .select(['number', 'content'])
    .executeTakeFirst();
}

/** Whom the letter would go to, in order. */
export function addresseePosts(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position_addressee')
    .innerJoin('post', 'post.id', 'position_addressee.post_id')
    .where('position_addressee.position_id', '=', positionId)
    .orderBy('position_addressee.place')
    .select(['post.id as postId', 'post.title'])
    .execute();
}

/**
 * What each office says of a version, alphabetical by area, in the newest round on it that still
 * stands, with who holds it on the day; offices that did not reply are not in it, nor those whose
 * condition was not met.
 */
export function endorsementsOf(db: Kysely<Database>, versionId: string, day: string) {
  const newest = db
    .selectFrom('round')
    .where('version_id', '=', versionId)
    .where('superseded_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .select('id');
  return db
    .selectFrom('standing_decision as decision')
    .innerJoin('office', 'office.id', 'decision.office_id')
    .innerJoin('holder', 'holder.id', 'decision.holder_id')
    .innerJoin('person', 'person.id', 'decision.person_id')
    .where('decision.round_id', '=', newest)
    .where('decision.counts', '=', true)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName'])
    .select(['holder.styled_name as holderStyledName', 'person.name as deciderName'])
    .select(['decision.capacity', 'decision.choice', 'decision.origin', 'decision.counts'])
    .select('decision.id as decisionId')
    .select(['decision.final_at as finalAt', 'decision.holder_id as decidedFor'])
    .select([reservationsOfDecision.as('reservations'), holderOnDay(day).as('holderId')])
    .execute();
}
