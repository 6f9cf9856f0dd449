import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import {
  DEMONSTRATION_PEOPLE,
  type DemonstrationPerson,
} from '#shared/people/demonstration.state.ts';

/** Long before anything a demonstration shows, so that its people could do what they are shown doing. */
const DEMONSTRATION_SINCE = new Date('2020-01-01T00:00:00Z');
const DEMONSTRATION_UNTIL = new Date('2050-01-01T00:00:00Z');

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
  const delegates = people.filter(({ role }) => role === 'delegate');
  await trx
    .insertInto('mandate')
    .values(
      people
        .filter((person) => !delegates.includes(person))
        .map(({ id, officeId, role }) => ({
          id,
          person_id: id,
          office_id: officeId,
          role,
          starts_at: DEMONSTRATION_SINCE,
        })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await addDemonstrationDelegations(trx, delegates);
}

/** No mayor is said to have given these: whoever has them is as invented as they are. */
async function addDemonstrationDelegations(
  trx: Transaction<Database>,
  delegates: readonly DemonstrationPerson[],
) {
  await trx
    .insertInto('delegation')
    .values(
      delegates.map(({ id, officeId }) => ({
        id,
        office_id: officeId ?? '',
        person_id: id,
        made_at: DEMONSTRATION_SINCE,
        starts_at: DEMONSTRATION_SINCE,
        ends_at: DEMONSTRATION_UNTIL,
        scope: 'all' as const,
        instrument: 'None: invented for the demonstration',
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
