import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { holderOnDay, reservationsOfDecision } from './decision.reads.ts';

/**
 * What these offices decided in an earlier term, on texts whose letter has not gone and that no
 * later round has put aside, nearest to lapsing first.
 */
export function heldOverDecisions(
  db: Kysely<Database>,
  { officeIds, day }: { officeIds: readonly string[]; day: string },
) {
  return db
    .selectFrom('standing_decision as decision')
    .innerJoin('round', 'round.id', 'decision.round_id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .innerJoin('position', 'position.id', 'round.position_id')
    .innerJoin('office', 'office.id', 'decision.office_id')
    .innerJoin('holder as before', 'before.id', 'decision.holder_id')
    .leftJoin('holder as today', (join) => join.on('today.id', '=', holderOnDay(day)))
    .where((eb) => eb('decision.office_id', '=', eb.fn.any(eb.val(officeIds))))
    .where(sql<SqlBool>`decision.holder_id is distinct from today.id`)
    .where('round.superseded_at', 'is', null)
    .where((on) => on.or([on('decision.counts', '=', true), on('round.closed_at', 'is', null)]))
    .where(sql<SqlBool>`not exists (select from letter where letter.version_id = version.id)`)
    .where(
      sql<SqlBool>`not exists (
        select from round as later
        where later.position_id = round.position_id and later.number > round.number
      )`,
    )
    .orderBy('today.starts_on')
    .orderBy('decision.decided_at')
    .select(['decision.id as decisionId', 'decision.choice', 'decision.decided_at as decidedAt'])
    .select(['decision.counts', 'office.id as officeId', 'position.id as positionId'])
    .select(['version.title', 'version.number as versionNumber', 'round.deadline'])
    .select(['round.closed_at as closedAt', 'round.opens_at as opensAt'])
    .select('round.superseded_at as supersededAt')
    .select(['before.styled_name as decidedFor', 'today.starts_on as holderSince'])
    .select(reservationsOfDecision.as('reservations'))
    .execute();
}
