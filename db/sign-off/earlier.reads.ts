import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { reservationsOfDecision } from './decision.reads.ts';

/**
 * What each of these offices last said of an earlier text of the round's position, and that text. A
 * condition that was not met is among it: only the office itself may be shown this.
 */
export function earlierDecisions(
  db: Kysely<Database>,
  { roundId, officeIds }: { roundId: string; officeIds: readonly string[] },
) {
  return db
    .selectFrom('round')
    .innerJoin('round as before', 'before.position_id', 'round.position_id')
    .innerJoin('version', 'version.id', 'before.version_id')
    .innerJoin('standing_decision as decision', 'decision.round_id', 'before.id')
    .innerJoin('holder', 'holder.id', 'decision.holder_id')
    .where('round.id', '=', roundId)
    .whereRef('before.number', '<', 'round.number')
    .whereRef('before.version_id', '<>', 'round.version_id')
    .where('decision.office_id', 'in', officeIds)
    .distinctOn('decision.office_id')
    .orderBy('decision.office_id')
    .orderBy('before.number', 'desc')
    .select(['decision.office_id as officeId', 'decision.choice', 'decision.condition'])
    .select(['decision.holder_id as decidedFor', 'holder.styled_name as holderStyledName'])
    .select(['version.number as versionNumber', 'version.content'])
    .select(reservationsOfDecision.as('reservations'))
    .execute();
}

export type EarlierDecisionRow = Awaited<ReturnType<typeof earlierDecisions>>[number];
