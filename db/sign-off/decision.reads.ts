import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
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
    .select(['position.title', 'position.reconstructed', coalitionOfPosition])
    .select(['round.id', 'round.position_id as positionId', 'round.number', 'round.deadline'])
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .select(['round.opens_at as opensAt', 'round.sealed'])
    .select(['version.number as versionNumber', 'version.hash as versionHash'])
    .select(
      sql<string[]>`array(
        select clause ->> 'id' from jsonb_array_elements(version.manifest -> 'clauses') as clause
      )`.as('clauseIds'),
    )
    .select(
      sql<string[]>`array(
        select office_id from round_office where round_office.round_id = round.id
      )`.as('asked'),
    )
    .forUpdate('round')
    .executeTakeFirst();
}

type OfficeInRound = { roundId: string; officeId: string; day: string };

/**
 * Whether the office is asked, who holds it on the day, what it says now if anything, and where its
 * chain of decisions ends in any case. Undefined when there is no such office.
 */
export function officeInRound(
  trx: Transaction<Database>,
  { roundId, officeId, day }: OfficeInRound,
) {
  return trx
    .selectFrom('office')
    .leftJoin('round_office as asked', (join) =>
      join.onRef('asked.office_id', '=', 'office.id').on('asked.round_id', '=', roundId),
    )
    .leftJoin(lastDecisionIn(trx, roundId), (join) =>
      join.onRef('last.office_id', '=', 'office.id'),
    )
    .leftJoin('standing_decision as standing', 'standing.id', 'last.id')
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'office.id')
        .on('holder.starts_on', '<=', day)
        .on((on) => on.or([on('holder.ends_on', 'is', null), on('holder.ends_on', '>', day)])),
    )
    .where('office.id', '=', officeId)
    .orderBy('holder.starts_on', 'desc')
    .limit(1)
    .select(['asked.round_id as askedIn', 'last.id as lastDecisionId', 'standing.choice'])
    .select(['standing.id as decisionId', 'standing.counts', 'standing.origin'])
    .select(['standing.final_at as finalAt', 'standing.holder_id as decidedFor'])
    .select(['holder.id as holderId', 'holder.styled_name as holderStyledName'])
    .select('office.name as officeName')
    .executeTakeFirst();
}

/** The end of every office's chain in a round, also where it no longer stands. */
function lastDecisionIn(db: Kysely<Database>, roundId: string) {
  return db
    .selectFrom('decision')
    .where('decision.round_id', '=', roundId)
    .where(
      sql<SqlBool>`not exists (
        select from decision as later where later.replaces = decision.id
      )`,
    )
    .select(['decision.id', 'decision.office_id'])
    .as('last');
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
    .leftJoin('standing_decision as decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round_office.round_id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .leftJoin('person', 'person.id', 'decision.person_id')
    .where('round_office.round_id', '=', roundId)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName', 'decision.id as decisionId'])
    .select(['decision.choice', 'decision.capacity', 'decision.decided_at as decidedAt'])
    .select(['decision.reason', 'decision.version_hash as versionHash', 'decision.counts'])
    .select(['decision.condition', 'decision.origin', 'decision.final_at as finalAt'])
    .select(['decision.holder_id as decidedFor', 'decision.proof', 'round_office.named'])
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
      holderInRound(day).as('holderId'),
      sql<{ versionNumber: number; choice: Choice } | null>`(
        select jsonb_build_object('versionNumber', version.number, 'choice', before.choice)
        from standing_decision as before
        join round as asked on asked.id = before.round_id
        join version on version.id = asked.version_id
        where asked.position_id = round.position_id and asked.number < round.number
          and before.counts and asked.version_id <> round.version_id and before.office_id = office.id
        order by asked.number desc limit 1
      )`.as('earlier'),
    ])
    .execute();
}

/** Who holds `office` on a day; null while the seat is vacant. */
export function holderOnDay(day: string) {
  return sql<string | null>`(
    select id from holder
    where holder.office_id = office.id and holder.starts_on <= ${day}::date
      and (holder.ends_on is null or holder.ends_on > ${day}::date)
    order by holder.starts_on desc limit 1
  )`;
}

/**
 * Who answers for `office` in the round of `round_office`, whose decision is `decision`: who holds it
 * on the day; once the round's letter has gone, whoever it names. A letter that went never changes.
 */
export function holderInRound(day: string) {
  return sql<string | null>`coalesce((
    select decision.holder_id
    from letter, jsonb_array_elements(letter.content -> 'signatures') as signature
    where letter.round_id = round_office.round_id and signature ->> 'officeId' = office.id
    limit 1
  ), ${holderOnDay(day)})`;
}

export type BoardRow = Awaited<ReturnType<typeof boardRows>>[number];

/** Where a decision stands in the ledger: what its office can hold against any later doubt. */
export function proofOfDecision(
  db: Kysely<Database>,
  { positionId, decisionId }: { positionId: string; decisionId: string },
) {
  return db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_payload', 'ledger_payload.seq', 'ledger_entry.seq')
    .where('ledger_entry.position_id', '=', positionId)
    .where('ledger_entry.type', 'in', ['decision.recorded', 'decision.sealed'])
    .where(sql`ledger_payload.payload ->> 'decisionId'`, '=', decisionId)
    .select(['ledger_entry.seq', 'ledger_entry.hash', 'ledger_entry.at'])
    .executeTakeFirst();
}

/** The round a decision was made in; undefined when there is no such decision. */
export function roundOfDecision(db: Kysely<Database>, decisionId: string) {
  return db
    .selectFrom('decision')
    .where('id', '=', decisionId)
    .select('round_id as roundId')
    .executeTakeFirst();
}

/** Holds the round of a decision; call it before reading what may have changed meanwhile. */
export async function lockRoundOfDecision(trx: Transaction<Database>, decisionId: string) {
  await trx
    .selectFrom('round')
    .innerJoin('decision', 'decision.round_id', 'round.id')
    .where('decision.id', '=', decisionId)
    .select('round.id')
    .forUpdate('round')
    .executeTakeFirst();
}

/**
 * A decision its own office would withdraw, adopt or refuse: whether it still stands, what its
 * round has come to, and who holds the office on the day.
 */
export function decisionToAnswer(
  trx: Transaction<Database>,
  { decisionId, day }: { decisionId: string; day: string },
) {
  return trx
    .selectFrom('decision')
    .innerJoin('round', 'round.id', 'decision.round_id')
    .innerJoin('position', 'position.id', 'round.position_id')
    .innerJoin('office', 'office.id', 'decision.office_id')
    .leftJoin('standing_decision as standing', 'standing.id', 'decision.id')
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'decision.office_id')
        .on('holder.starts_on', '<=', day)
        .on((on) => on.or([on('holder.ends_on', 'is', null), on('holder.ends_on', '>', day)])),
    )
    .where('decision.id', '=', decisionId)
    .select(['decision.round_id as roundId', 'decision.office_id as officeId'])
    .select(['decision.choice', 'decision.condition', 'decision.version_hash as versionHash'])
    .select(['decision.holder_id as decidedFor', 'round.position_id as positionId'])
    .select(['holder.id as holderId', 'holder.starts_on as holderSince'])
    .select(['holder.styled_name as holderStyledName', 'position.reconstructed'])
    .select(['position.title', 'office.name as officeName'])
    .select([coalitionOfPosition, reservationsOfDecision.as('reservations')])
    .select([
      sql<boolean>`standing.id is not null`.as('standing'),
      sql<boolean>`coalesce(standing.counts, false)`.as('counts'),
      sql<boolean>`round.superseded_at is not null`.as('superseded'),
      sql<boolean>`round.closed_at is null
        and (round.sealed or not coalesce(standing.counts, true))`.as('sealed'),
      sql<boolean>`exists (
        select from letter where letter.version_id = round.version_id
      )`.as('letterIssued'),
    ])
    .executeTakeFirst();
}
