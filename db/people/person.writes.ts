import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { DEMONSTRATION_PEOPLE } from '#shared/people/demonstration.state.ts';

/** Long before anything a demonstration shows, so that its people could do what they are shown doing. */
const DEMONSTRATION_SINCE = new Date('2020-01-01T00:00:00Z');

/** Adds the invented people of every office there is, with their mandates; safe to run again. */
export async function addDemonstrationPeople(trx: Transaction<Database>): Promise<void> {
  const offices = await trx.selectFrom('office').select('id').execute();
  const known = new Set(offices.map((office) => office.id));
  const people = DEMONSTRATION_PEOPLE.filter((p) => p.officeId === null || known.has(p.officeId));
  await trx
    .insertInto('person')
    .values(people.map(({ id, name, email }) => ({ id, name, email, emailVerified: true })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await trx
    .insertInto('mandate')
    .values(
      people.map(({ id, officeId, role }) => ({
        id,
        person_id: id,
        office_id: officeId,
        role,
        starts_at: DEMONSTRATION_SINCE,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
