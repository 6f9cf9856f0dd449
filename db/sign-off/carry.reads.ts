import type { Kysely } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';
import { holderOnDay, reservationsOfDecision } from './decision.reads.ts';

/** The newest version of a position: the text that would be put to the offices. */
export function textOfNewest(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('version')
    .where('position_id', '=', positionId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['id as versionId', 'number as versionNumber', 'title', 'hash', 'content', 'manifest'])
    .executeTakeFirst();
}

/** The text last put to the offices that is not this version, with its round. */
export function textLastPut(db: Kysely<Database>, positionId: string, versionId: string) {
  return db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where('round.position_id', '=', positionId)
    .where('round.version_id', '<>', versionId)
    .orderBy('round.number', 'desc')
    .limit(1)
    .select(['round.id as roundId', 'round.sealed', 'round.closed_at as closedAt'])
    .select(['version.id as versionId', 'version.number as versionNumber', 'version.title'])
    .select(['version.hash', 'version.content', 'version.manifest'])
    .executeTakeFirst();
}

export type TextPut = Pick<
  NonNullable<Awaited<ReturnType<typeof textOfNewest>>>,
  'title' | 'content' | 'manifest'
>;

/** What each office says in a round, as whole decisions, with who holds the office on the day. */
export function decisionsToCarry(db: Kysely<Database>, roundId: string, day: string) {
  return db
    .selectFrom('standing_decision as decision')
    .innerJoin('office', 'office.id', 'decision.office_id')
    .innerJoin('holder', 'holder.id', 'decision.holder_id')
    .where('decision.round_id', '=', roundId)
    .orderBy('office.name', alphabetically)
    .select(['decision.id as decisionId', 'decision.office_id as officeId', 'decision.choice'])
    .select(['decision.capacity', 'decision.person_id as personId', 'decision.counts'])
    .select(['decision.origin', 'decision.final_at as finalAt', 'decision.proof'])
    .select(['decision.holder_id as decidedFor', 'holder.styled_name as holderStyledName'])
    .select([reservationsOfDecision.as('reservations'), holderOnDay(day).as('holderId')])
    .execute();
}

/** Until when decisions carried over into a round are provisional; undefined where none is. */
export async function provisionalUntil(db: Kysely<Database>, roundId: string) {
  const row = await db
    .selectFrom('standing_decision')
    .where('round_id', '=', roundId)
    .where('origin', '=', 'carried')
    .where('final_at', 'is not', null)
    .limit(1)
    .select('final_at as finalAt')
    .executeTakeFirst();
  return row?.finalAt ?? undefined;
}
