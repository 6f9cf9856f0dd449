import { type Kysely, type SqlBool, sql } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Sight } from '#db/positions/position-list.reads.ts';
import type { Database } from '#db/schema.ts';
import { holderInRound } from './decision.reads.ts';

export const ROUNDS_A_PAGE = 25;

/** Rounds nobody has closed, next deadline first; one row beyond the page says there is another. */
export function openRoundList(
  db: Kysely<Database>,
  { sight, page, officeId }: { sight: Sight; page: number; officeId: string | null },
) {
  let query = db
    .selectFrom('round')
    .innerJoin('version', 'version.id', 'round.version_id')
    .where(openTo(sight))
    .orderBy('round.deadline')
    .orderBy('round.id')
    .limit(ROUNDS_A_PAGE + 1)
    .offset((page - 1) * ROUNDS_A_PAGE)
    .select(['round.id as roundId', 'round.position_id as positionId', 'version.title'])
    .select(['version.number as versionNumber', 'round.deadline', 'round.opens_at as opensAt'])
    .select(['round.closed_at as closedAt', 'round.superseded_at as supersededAt'])
    .select('round.sealed');
  if (officeId !== null) {
    query = query.where(
      sql<SqlBool>`exists (
        select from round_office as asked
        where asked.round_id = round.id and asked.office_id = ${officeId}
      )`,
    );
  }
  return query.execute();
}

/** Every office that is asked in a round this person may see and nobody has closed, by area. */
export function officesInOpenRounds(db: Kysely<Database>, sight: Sight) {
  return db
    .selectFrom('office')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('round_office')
          .innerJoin('round', 'round.id', 'round_office.round_id')
          .whereRef('round_office.office_id', '=', 'office.id')
          .where(openTo(sight))
          .select('round.id'),
      ),
    )
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName'])
    .execute();
}

/** Rounds nobody has closed, on positions open to these eyes. */
function openTo({ all, officeIds }: Sight) {
  return sql<SqlBool>`(
    round.closed_at is null and round.superseded_at is null and (${all} or exists (
      select from position_office as mine
      where mine.position_id = round.position_id and mine.office_id = any(${officeIds}::text[])
    ))
  )`;
}

/** What every office asked in these rounds says, with who answers for it on the day. */
function saidIn(db: Kysely<Database>, roundIds: readonly string[], day: string) {
  return db
    .selectFrom('round_office')
    .innerJoin('office', 'office.id', 'round_office.office_id')
    .leftJoin('standing_decision as decision', (join) =>
      join
        .onRef('decision.round_id', '=', 'round_office.round_id')
        .onRef('decision.office_id', '=', 'round_office.office_id'),
    )
    .where((eb) => eb('round_office.round_id', '=', eb.fn.any(eb.val(roundIds))))
    .select(['round_office.round_id as roundId', 'decision.id as decisionId', 'decision.counts'])
    .select(['decision.origin', 'decision.final_at as finalAt'])
    .select(['decision.holder_id as decidedFor', holderInRound(day).as('holderId')]);
}

/** The same office by office, by area: of all of them, or of these alone. */
export function standingsIn(
  db: Kysely<Database>,
  { roundIds, officeIds }: { roundIds: readonly string[]; officeIds: readonly string[] | null },
  day: string,
) {
  const said = saidIn(db, roundIds, day)
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'decision.choice']);
  if (officeIds === null) return said.execute();
  return said.where((eb) => eb('office.id', '=', eb.fn.any(eb.val(officeIds)))).execute();
}

/** The same to count by: of offices whose answers count alike, one speaks for all of them. */
export function saidAlikeIn(db: Kysely<Database>, roundIds: readonly string[], day: string) {
  const one = (id: 'decisionId' | 'decidedFor' | 'holderId') =>
    sql<string | null>`(array_agg(${sql.ref(`said.${id}`)}))[1]`.as(id);
  return db
    .selectFrom(saidIn(db, roundIds, day).as('said'))
    .groupBy(['said.roundId', 'said.counts', 'said.origin', 'said.finalAt'])
    .groupBy(sql`said."decidedFor" is not distinct from said."holderId"`)
    .select(['said.roundId', 'said.counts', 'said.origin', 'said.finalAt'])
    .select([one('decisionId'), one('decidedFor'), one('holderId')])
    .select((eb) => eb.fn.countAll<number>().as('alike'))
    .execute();
}
