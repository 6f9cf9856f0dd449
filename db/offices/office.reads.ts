import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/** The table of areas: where each is, who is mayor that day and whether it is in the forum. */
export function officeTable(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('office')
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'office.id')
        .on('holder.starts_on', '<=', day)
        .on((eb) => eb.or([eb('holder.ends_on', 'is', null), eb('holder.ends_on', '>', day)])),
    )
    .select(['office.id', 'office.name', 'office.authority_name as authorityName'])
    .select(['office.mayor_title as mayorTitle', 'office.category', 'office.region'])
    .select(['office.population', 'office.population_year as populationYear'])
    .select(['office.population_method as populationMethod', 'office.sources'])
    .select(['office.abolished_on as abolishedOn', 'office.established_on as establishedOn'])
    .select(['office.next_election_on as nextElectionOn', 'office.confidence', 'office.notes'])
    .select(['holder.styled_name as styledName', 'holder.party', 'holder.starts_on as since'])
    .select('holder.starts_precision as sincePrecision')
    .select(memberOn(day))
    .orderBy('office.name', alphabetically)
    .execute();
}

/** The forum's member offices on a day, with who holds each. */
export function memberOffices(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('forum_membership')
    .innerJoin('office', 'office.id', 'forum_membership.office_id')
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.office_id', '=', 'office.id')
        .on('holder.starts_on', '<=', day)
        .on((eb) => eb.or([eb('holder.ends_on', 'is', null), eb('holder.ends_on', '>', day)])),
    )
    .where('forum_membership.starts_on', '<=', day)
    .where((eb) =>
      eb.or([eb('forum_membership.ends_on', 'is', null), eb('forum_membership.ends_on', '>', day)]),
    )
    .select(['office.id', 'office.name', 'office.region', 'office.category'])
    .select(['holder.styled_name as styledName', 'holder.title'])
    .orderBy('office.name', alphabetically)
    .execute();
}

/** One area's page: its facts, its terms and when it was in the forum. */
export function officePage(db: Kysely<Database>, officeId: string) {
  return db
    .selectFrom('office')
    .leftJoin('office as successor', 'successor.id', 'office.succeeded_by')
    .where('office.id', '=', officeId)
    .select(['office.id', 'office.name', 'office.authority_name as authorityName'])
    .select(['office.abbreviation', 'office.kind', 'office.mayor_title as mayorTitle'])
    .select(['office.category', 'office.region', 'office.gss_code as gssCode', 'office.notes'])
    .select(['office.population', 'office.population_year as populationYear'])
    .select(['office.population_method as populationMethod', 'office.sources'])
    .select(['office.established_on as establishedOn', 'office.abolished_on as abolishedOn'])
    .select(['office.next_election_on as nextElectionOn', 'office.as_of as asOf'])
    .select(['office.confidence', 'successor.id as successorId', 'successor.name as successor'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('holder')
          .whereRef('holder.office_id', '=', 'office.id')
          .select(['holder.id', 'styled_name as styledName', 'party', 'holder.notes'])
          .select(['person_name as personName', 'holder.title'])
          .select((eb) => eb('holder.elected_in', 'is not', null).as('recorded'))
          .select(['starts_on as startsOn', 'starts_precision as startsPrecision'])
          .select(['ends_on as endsOn', 'ends_precision as endsPrecision', 'holder.sources'])
          .select(['how_ended as howEnded', 'holder.as_of as asOf', 'holder.confidence'])
          .orderBy('starts_on', 'desc'),
      ).as('terms'),
      jsonArrayFrom(
        eb
          .selectFrom('forum_membership as membership')
          .whereRef('membership.office_id', '=', 'office.id')
          .select(['membership.starts_on as startsOn', 'membership.ends_on as endsOn'])
          .orderBy('membership.starts_on'),
      ).as('memberships'),
    ])
    .executeTakeFirst();
}

/** The positions open to an office, newest first, with their scope for the policy to ask. */
export function positionsOpenTo(db: Kysely<Database>, officeId: string) {
  return db
    .selectFrom('position')
    .innerJoin('position_office', 'position_office.position_id', 'position.id')
    .where('position_office.office_id', '=', officeId)
    .select(['position.id', 'position.title', 'position.reconstructed'])
    .select('position.opened_at as openedAt')
    .select(
      sql<string[]>`array(
        select office_id from position_office as every
        where every.position_id = position.id order by office_id
      )`.as('coalition'),
    )
    .orderBy('position.reconstructed')
    .orderBy('position.opened_at', 'desc')
    .limit(100)
    .execute();
}

function memberOn(day: string) {
  return sql<boolean>`exists (
    select from forum_membership where office_id = office.id
      and starts_on <= ${day} and (ends_on is null or ends_on > ${day})
  )`.as('member');
}

export async function officeName(db: Kysely<Database>, officeId: string): Promise<string> {
  const { name } = await db
    .selectFrom('office')
    .where('id', '=', officeId)
    .select('name')
    .executeTakeFirstOrThrow();
  return name;
}
