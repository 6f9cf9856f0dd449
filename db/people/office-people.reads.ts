import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** Everybody who works for one of these offices today, each once an office. */
export function peopleOfOffices(db: Kysely<Database>, officeIds: readonly string[], now: Date) {
  return db
    .selectFrom('standing_mandate as mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where((eb) => eb('mandate.office_id', '=', eb.fn.any(eb.val(officeIds))))
    .where('mandate.starts_at', '<=', now)
    .where((eb) => eb.or([eb('mandate.ends_at', 'is', null), eb('mandate.ends_at', '>', now)]))
    .distinct()
    .orderBy('person.email')
    .select(['mandate.office_id as officeId', 'person.name', 'person.email'])
    .execute();
}

/** The secretariat's people today; they belong to no office. */
export function secretariatPeople(db: Kysely<Database>, now: Date) {
  return db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.role', '=', 'secretariat')
    .where('mandate.starts_at', '<=', now)
    .where((eb) => eb.or([eb('mandate.ends_at', 'is', null), eb('mandate.ends_at', '>', now)]))
    .distinct()
    .orderBy('person.email')
    .select(['mandate.office_id as officeId', 'person.name', 'person.email'])
    .execute();
}
