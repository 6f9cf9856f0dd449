import { type Kysely, type SqlBool, sql } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';
import { holderOnDay } from './decision.reads.ts';

/**
 * What stands in these rounds with reservations, alphabetical by area, with all that says whether
 * it counts on the day and from when others can read it.
 */
export async function reservedDecisions(
  db: Kysely<Database>,
  roundIds: readonly string[],
  day: string,
) {
  const rows = await db
    .selectFrom('standing_decision as decision')
    .innerJoin('round', 'round.id', 'decision.round_id')
    .innerJoin('office', 'office.id', 'decision.office_id')
    .where((eb) => eb('decision.round_id', '=', eb.fn.any(eb.val(roundIds))))
    .where(
      sql<SqlBool>`exists (select from reservation where reservation.decision_id = decision.id)`,
    )
    .orderBy('office.name', alphabetically)
    .select(['decision.id as decisionId', 'decision.round_id as roundId'])
    .select(['office.id as officeId', 'office.name as officeName'])
    .select(['decision.choice', 'decision.counts', 'decision.origin'])
    .select(['decision.decided_at as decidedAt', 'decision.final_at as finalAt'])
    .select(['decision.holder_id as decidedFor', holderOnDay(day).as('holderId')])
    .select(sql<boolean>`round.sealed or decision.condition is not null`.as('kept'))
    .select(['round.opens_at as opensAt', 'round.closed_at as closedAt'])
    .execute();
  return rows.map(({ opensAt, closedAt, ...row }) => ({ ...row, round: { opensAt, closedAt } }));
}
