import { type Kysely, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { coalitionOfPosition } from '#db/positions/position.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Choice } from '#shared/sign-off/decision.state.ts';

/**
 * Locks the round until the transaction ends, so that of two decisions at once the second waits
 * and then sees the first, and a round cannot close under a decision. What may have changed while
 * waiting is read afterwards, by `officeInRound`.
 */
export function lockRoundForDecision(trx: Transaction<Database>, roundId: string) {
  return trx
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .innerJoin('position', 'position.id', 'round.position_id')
    .where('round.id', '=', roundId)
    .select(['position.reconstructed', coalitionOfPosition])
    .select(['round.id', 'round.position_id as positionId', 'round.number', 'round.deadline'])
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .select(['version.number as versionNumber', 'version.hash as versionHash'])
    .select(
      sql<string[]>`array(
        select clause ->> 'id' from jsonb_array_elements(version.manifest -> 'clauses') as clause
      )`.as('clauseIds'),
    )
    .forUpdate('round')
    .executeTakeFirst();
}

type OfficeInRound = { roundId: string; officeId: string; day: string };

/** Whether the office is asked, whether it has decided, and who holds it on the day. */
export async function officeInRound(
  trx: Transaction<Database>,
  { roundId, officeId, day }: OfficeInRound,
) {
  const row = await trx
    .selectFrom('office')
    .leftJoin('round_office as asked', (join) =>
      join.onRef('asked.office_id', '=', 'office.id').on('asked.round_id', '=', roundId),
    )
    .leftJoin('decision', (join) =>
      join.onRef('decision.office_id', '=', 'office.id').on('decision.round_id', '=', roundId),
    )
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'office.id')
        .on('holder.starts_on', '<=', day)
        .on((on) => on.or([on('holder.ends_on', 'is', null), on('holder.ends_on', '>', day)])),
    )
    .where('office.id', '=', officeId)
    .orderBy('holder.starts_on', 'desc')
    .limit(1)
    .select(['asked.round_id as askedIn', 'decision.id as decisionId'])
    .select(['holder.id as holderId', 'holder.styled_name as holderStyledName'])
    .executeTakeFirst();
  return {
    asked: Boolean(row?.askedIn),
    decided: Boolean(row?.decisionId),
    holderId: row?.holderId ?? null,
    holderStyledName: row?.holderStyledName ?? null,
  };
}

/** The reservations of one decision, in its office's order, in a query over `decision`. */
export const reservationsOfDecision = sql<{ clauseId: string | null; text: string }[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('clauseId', reservation.clause_id, 'text', reservation.text)
    order by reservation.place
  )
  from reservation where reservation.decision_id = decision.id
), '[]')`;

/**
 * Every office asked in a round with what it decided, alphabetical by area, in one query: `holder`
 * is that of the decision, or today's while there is none; `earlier` is the office's last decision
 * on another text of the same position, which has to be made again.
 */
export function boardRows(db: Kysely<Database>, roundId: string, day: string) {
  return db
    .selectFrom('round_office')
    .innerJoin('round', 'round.id', 'round_office.round_id')
    .innerJoin('office', 'office.id', 'round_office.office_id')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round_office.round_id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .leftJoin('person', 'person.id', 'decision.person_id')
    .where('round_office.round_id', '=', roundId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName', 'decision.id as decisionId'])
    .select(['decision.choice', 'decision.capacity', 'decision.decided_at as decidedAt'])
    .select(['decision.reason', 'decision.version_hash as versionHash'])
    .select('person.name as deciderName')
    .select([
      reservationsOfDecision.as('reservations'),
      sql<string | null>`coalesce(
        (select styled_name from holder where holder.id = decision.holder_id),
        (select styled_name from holder
          where holder.office_id = office.id and holder.starts_on <= ${day}::date
            and (holder.ends_on is null or holder.ends_on > ${day}::date)
          order by holder.starts_on desc limit 1)
      )`.as('holderStyledName'),
      sql<{ versionNumber: number; choice: Choice } | null>`(
        select jsonb_build_object('versionNumber', version.number, 'choice', before.choice)
        from decision as before
        join round as asked on asked.id = before.round_id
        join version on version.id = asked.version_id
        where asked.position_id = round.position_id and asked.number < round.number
          and asked.version_id <> round.version_id and before.office_id = office.id
        order by asked.number desc limit 1
      )`.as('earlier'),
    ])
    .execute();
}

export type BoardRow = Awaited<ReturnType<typeof boardRows>>[number];

/** Where a decision stands in the ledger: what its office can hold against any later doubt. */
export function proofOfDecision(
  db: Kysely<Database>,
  {
    positionId,
    officeId,
    decisionId,
  }: { positionId: string; officeId: string; decisionId: string },
) {
  return db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('ledger_entry.position_id', '=', positionId)
    .where('ledger_entry.office', '=', officeId)
    .where('ledger_entry.type', '=', 'decision.recorded')
    .where(sql`ledger_payload.payload ->> 'decisionId'`, '=', decisionId)
    .select(['ledger_entry.seq', 'ledger_entry.hash', 'ledger_entry.at'])
    .executeTakeFirst();
}
