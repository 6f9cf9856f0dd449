import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

/** What a person may do at `now`; ended and future mandates are left out. */
export function listMandates(db: Kysely<Database>, personId: string, now: Date) {
  return db
    .selectFrom('mandate')
    .leftJoin('office', 'office.id', 'mandate.office_id')
    .where('person_id', '=', personId)
    .where('starts_at', '<=', now)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .select(['mandate.office_id as officeId', 'mandate.role', 'office.name as officeName'])
    .execute();
}
