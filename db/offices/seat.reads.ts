import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/** Serialises what is recorded of one seat; call it first. */
export async function lockSeat(trx: Transaction<Database>, officeId: string) {
  await trx
    .selectFrom('office')
    .where('id', '=', officeId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
}

/** That this election is as it is known now. */
export const neverReplaced = sql<SqlBool>`not exists (
  select from election as later where later.replaces = election.id
)`;

/** The dated facts that say where each of these offices' seats stands, alphabetical by area. */
export function seatFacts(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('office')
    .where('office.id', 'in', officeIds.length > 0 ? [...officeIds] : [''])
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name as officeName'])
    .select(['office.next_election_on as nextElectionOn', 'office.mayor_title as mayorTitle'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('holder')
          .whereRef('holder.office_id', '=', 'office.id')
          .select(['holder.id as holderId', 'starts_on as startsOn', 'ends_on as endsOn'])
          .select(['person_name as personName', 'styled_name as styledName'])
          .select(['holder.title', 'holder.party', 'holder.re_elected as reElected']),
      ).as('terms'),
      jsonArrayFrom(
        eb
          .selectFrom('election')
          .whereRef('election.office_id', '=', 'office.id')
          .where('called_off', '=', false)
          .where(neverReplaced)
          .select(['election.id as electionId', 'election.kind'])
          .select(['poll_on as pollOn', 'notice_on as noticeOn']),
      ).as('elections'),
    ])
    .execute();
}

/** Every record of an office's elections and ended terms, newest first, with who made it. */
export async function seatRecords(db: Kysely<Database>, officeId: string) {
  const elections = await db
    .selectFrom('election')
    .innerJoin('person', 'person.id', 'election.recorded_by')
    .where('office_id', '=', officeId)
    .orderBy('recorded_at', 'desc')
    .select(['election.id as electionId', 'election.kind', 'poll_on as pollOn'])
    .select(['notice_on as noticeOn', 'called_off as calledOff', 'election.source'])
    .select(['recorded_at as recordedAt', 'person.name as recordedBy'])
    .select(sql<boolean>`not (${neverReplaced})`.as('replaced'))
    .execute();
  const ends = await db
    .selectFrom('term_end')
    .innerJoin('holder', 'holder.id', 'term_end.holder_id')
    .innerJoin('person', 'person.id', 'term_end.recorded_by')
    .where('holder.office_id', '=', officeId)
    .orderBy('term_end.recorded_at', 'desc')
    .select(['term_end.id as termEndId', 'ended_on as endedOn', 'term_end.how_ended as howEnded'])
    .select(['term_end.source', 'holder.styled_name as styledName', 'holder.id as holderId'])
    .select(['term_end.recorded_at as recordedAt', 'person.name as recordedBy'])
    .select(
      sql<boolean>`exists (
        select from term_end as later where later.replaces = term_end.id
      )`.as('replaced'),
    )
    .execute();
  return { elections, ends };
}

/** The end of a term as it is recorded now; undefined where nobody has recorded one here. */
export function standingTermEnd(trx: Transaction<Database>, holderId: string) {
  return trx
    .selectFrom('term_end')
    .where('holder_id', '=', holderId)
    .where(
      sql<SqlBool>`not exists (select from term_end as later where later.replaces = term_end.id)`,
    )
    .select('id as termEndId')
    .executeTakeFirst();
}
