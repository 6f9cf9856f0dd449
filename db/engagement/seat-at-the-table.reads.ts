import { type Kysely, type SqlBool, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Span } from '#shared/engagement/quarter.rules.ts';
import type { ConsentKind } from '#shared/engagement/seat-at-the-table.state.ts';
import type { Viewer } from './engagement.reads.ts';

/** What an office lets others count: what it shows to the forum, and the rest if it says so. */
const countsForOthers = sql<SqlBool>`(
  contact.visibility = 'forum' or exists (
    select from standing_consent as consent
    where consent.office_id = contact.office_id and consent.kind = 'counts'
  )
)`;

/**
 * Contacts of offices with departments in a span: of one's own offices all, of the others what they
 * let others count. What was done for a party is no contact of an office.
 */
export function contactCounts(db: Kysely<Database>, { officeIds }: Viewer, { from, to }: Span) {
  const own = sql<SqlBool>`contact.office_id = ${anyOf(officeIds)}`;
  return db
    .selectFrom('standing_engagement as contact')
    .where('contact.capacity', '=', 'office')
    .where('contact.happened_on', '>=', from)
    .where('contact.happened_on', '<', to)
    .where(sql<SqlBool>`(${own} or ${countsForOthers})`)
    .groupBy(['contact.office_id', 'contact.department_id'])
    .select(['contact.office_id as officeId', 'contact.department_id as departmentId'])
    .select(sql<number>`count(*)::integer`.as('contacts'))
    .select(sql<number>`(count(*) filter (where ${countsForOthers}))::integer`.as('counted'))
    .execute();
}

/** The departments there were in a span, and those that contacts were made with all the same. */
export function departmentsDuring(
  db: Kysely<Database>,
  { from, to }: Span,
  met: readonly { departmentId: string }[],
) {
  const known = [...new Set(met.map(({ departmentId }) => departmentId)), ''];
  return db
    .selectFrom('department')
    .where((eb) =>
      eb.or([
        eb('id', 'in', known),
        eb.and([
          eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', from)]),
          eb.or([eb('starts_on', 'is', null), eb('starts_on', '<', to)]),
        ]),
      ]),
    )
    .orderBy('name')
    .select(['id', 'name', 'abbreviation'])
    .execute();
}

/** Where offices say that they had no contact in a quarter. */
export function nothingConfirmed(db: Kysely<Database>, quarter: string) {
  return db
    .selectFrom('standing_nothing')
    .where('quarter', '=', quarter)
    .select(['office_id as officeId', 'department_id as departmentId'])
    .execute();
}

/** The offices that were in the forum at some time in a span, with what counts their days. */
export function seatOffices(db: Kysely<Database>, { from, to }: Span) {
  return db
    .selectFrom('office')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('forum_membership as membership')
          .whereRef('membership.office_id', '=', 'office.id')
          .where('membership.starts_on', '<', to)
          .where((or) =>
            or.or([or('membership.ends_on', 'is', null), or('membership.ends_on', '>', from)]),
          )
          .select('membership.id'),
      ),
    )
    .orderBy('office.name', alphabetically)
    .select(['office.id as officeId', 'office.name', 'office.population'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('forum_membership as membership')
          .whereRef('membership.office_id', '=', 'office.id')
          .select(['membership.starts_on as startsOn', 'membership.ends_on as endsOn']),
      ).as('memberships'),
      jsonArrayFrom(
        eb
          .selectFrom('holder')
          .whereRef('holder.office_id', '=', 'office.id')
          .select(['holder.starts_on as startsOn', 'holder.ends_on as endsOn']),
      ).as('terms'),
    ])
    .execute();
}

/** The offices that give a consent now. Whom it names is nobody's to see until all of them do. */
export async function officesConsenting(
  db: Kysely<Database>,
  kind: ConsentKind,
): Promise<string[]> {
  const rows = await db
    .selectFrom('standing_consent')
    .where('kind', '=', kind)
    .select('office_id as officeId')
    .execute();
  return rows.map(({ officeId }) => officeId);
}

/** What these offices let others know. */
export function consentsOf(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('standing_consent')
    .where('office_id', 'in', officeIds.length > 0 ? [...officeIds] : [''])
    .select(['office_id as officeId', 'kind'])
    .execute();
}
