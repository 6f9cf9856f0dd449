import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';
import type { EndReason } from '#shared/people/delegation.state.ts';

/** Everything a mayor's office has delegated, newest first, with how far each reaches and its end. */
export function delegationsOf(db: Kysely<Database>, officeId: string) {
  return db
    .selectFrom('delegation')
    .innerJoin('standing_mandate as mandate', 'mandate.id', 'delegation.id')
    .innerJoin('person', 'person.id', 'delegation.person_id')
    .leftJoin('holder', 'holder.id', 'delegation.holder_id')
    .leftJoin('person as maker', 'maker.id', 'delegation.made_by')
    .where('delegation.office_id', '=', officeId)
    .orderBy('delegation.starts_at', 'desc')
    .orderBy('delegation.id')
    .select(['delegation.id as delegationId', 'person.name', 'delegation.scope'])
    .select(['delegation.starts_at as startsAt', 'delegation.instrument'])
    .select(['delegation.made_at as madeAt', 'maker.name as madeBy'])
    .select('holder.styled_name as holderStyledName')
    .select(endOfMandate.as('endsAt'))
    .select(
      sql<EndReason | null>`(
        select reason from standing_delegation_end where delegation_id = delegation.id
        order by ended_at limit 1
      )`.as('reason'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('delegation_position as named')
          .innerJoin('position', 'position.id', 'named.position_id')
          .whereRef('named.delegation_id', '=', 'delegation.id')
          .orderBy('position.title', alphabetically)
          .select(['position.id', 'position.title']),
      ).as('positions'),
    )
    .execute();
}

/** A delegation always ends. */
const endOfMandate = sql<Date>`mandate.ends_at`;

/** Those of an office whom its mayor can name: everybody who works there now. */
export function peopleToDelegateTo(db: Kysely<Database>, officeId: string, now: Date) {
  return db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.office_id', '=', officeId)
    .where('mandate.role', 'in', ['official', 'chief_executive'])
    .where('mandate.starts_at', '<=', now)
    .where((eb) => eb.or([eb('mandate.ends_at', 'is', null), eb('mandate.ends_at', '>', now)]))
    .distinct()
    .orderBy('person.name')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .execute();
}

/** One delegation with its dates as they stand now. */
export function delegationToEnd(trx: Transaction<Database>, delegationId: string) {
  return trx
    .selectFrom('delegation')
    .innerJoin('standing_mandate as mandate', 'mandate.id', 'delegation.id')
    .where('delegation.id', '=', delegationId)
    .select(['delegation.id', 'delegation.office_id as officeId'])
    .select(['delegation.person_id as personId', 'delegation.starts_at as startsAt'])
    .select(endOfMandate.as('endsAt'))
    .executeTakeFirst();
}

/** Those of an office that are not over, or of one of its people alone. */
export function delegationsInForce(
  trx: Transaction<Database>,
  { officeId, personId, at }: { officeId: string; personId?: string | undefined; at: Date },
) {
  return trx
    .selectFrom('standing_mandate as mandate')
    .innerJoin('delegation', 'delegation.id', 'mandate.id')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .innerJoin('office', 'office.id', 'delegation.office_id')
    .where('mandate.office_id', '=', officeId)
    .where('mandate.ends_at', '>', at)
    .$if(personId !== undefined, (query) => query.where('mandate.person_id', '=', personId ?? ''))
    .orderBy('person.id')
    .select(['mandate.id as delegationId', 'person.id as personId', 'person.name', 'person.email'])
    .select('office.name as officeName')
    .execute();
}

/**
 * Those of an office that ended with a term and for no other reason, that would run on, and whose
 * person has not left the office since.
 */
export function delegationsEndedWithTerm(
  trx: Transaction<Database>,
  { officeId, holderId, at }: { officeId: string; holderId: string; at: Date },
) {
  return trx
    .selectFrom('delegation')
    .innerJoin('person', 'person.id', 'delegation.person_id')
    .innerJoin('office', 'office.id', 'delegation.office_id')
    .where('delegation.office_id', '=', officeId)
    .where('delegation.ends_at', '>', at)
    .where((eb) => {
      const ends = eb
        .selectFrom('standing_delegation_end as ended')
        .whereRef('ended.delegation_id', '=', 'delegation.id')
        .select('ended.id');
      const otherwise = sql<SqlBool>`ended.holder_id is distinct from ${holderId}::uuid`;
      return eb
        .exists(ends.where('ended.holder_id', '=', holderId))
        .and(eb.not(eb.exists(ends.where(otherwise))));
    })
    .where(stillOfOffice(at))
    .orderBy('person.id')
    .select(['delegation.id as delegationId', 'person.id as personId', 'person.name'])
    .select(['person.email', 'office.name as officeName'])
    .execute();
}

/** Whoever never had a role of their own in the office, as the demonstration's delegates, left none. */
function stillOfOffice(at: Date) {
  return sql<SqlBool>`coalesce((
    select bool_or(ends_at is null or ends_at > ${at}::timestamptz) from mandate
    where person_id = delegation.person_id and office_id = delegation.office_id
      and role in ('official', 'chief_executive')
  ), true)`;
}
