import type { Kysely } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';

/** Who held the office on a day; undefined while it is vacant. The day a term ends is no longer in it. */
export function holderOfOffice(db: Kysely<Database>, officeId: string, day: string) {
  return db
    .selectFrom('holder')
    .where('office_id', '=', officeId)
    .where('starts_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .select(['id', 'person_name as personName', 'styled_name as styledName', 'title'])
    .executeTakeFirst();
}

/** The offices' holders on a day, alphabetical by area, as they signed; vacant offices are left out. */
export function signatoriesOn(db: Kysely<Database>, officeIds: readonly string[], day: string) {
  return db
    .selectFrom('holder')
    .innerJoin('office', 'office.id', 'holder.office_id')
    .where('office_id', 'in', officeIds.length > 0 ? [...officeIds] : [''])
    .where('starts_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .select(['office_id as officeId', 'styled_name as styledName'])
    .orderBy('office.name', alphabetically)
    .execute();
}
