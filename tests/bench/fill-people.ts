import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';

export type BenchOffice = { officeId: string; holderId: string };

/** Offices that exist nowhere, so that no real mayor is given an invented stance. */
export async function addBenchOffices(db: Kysely<Database>, count: number): Promise<BenchOffice[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const provenance = { sources: JSON.stringify([]), as_of: '2026-11-23', confidence: 'invented' };
  await db
    .insertInto('office')
    .values(
      numbers.map((n) => ({
        id: `bench-area-${n}`,
        name: `Bench area ${n}`,
        authority_name: `Bench area ${n} Combined Authority`,
        kind: 'combined_authority',
        mayor_title: `Mayor of Bench area ${n}`,
        category: 'established',
        region: 'Bench',
        ...provenance,
      })),
    )
    .execute();
  await db
    .insertInto('forum_membership')
    .values(numbers.map((n) => ({ office_id: `bench-area-${n}`, starts_on: '2024-01-01' })))
    .execute();
  return db
    .insertInto('holder')
    .values(
      numbers.map((n) => ({
        office_id: `bench-area-${n}`,
        person_name: `Holder ${n}`,
        styled_name: `Holder ${n}, Mayor of Bench area ${n}`,
        title: `Mayor of Bench area ${n}`,
        party: 'None',
        starts_on: '2024-05-06',
        starts_precision: 'day',
        ...provenance,
      })),
    )
    .returning(['office_id as officeId', 'id as holderId'])
    .execute();
}

type BenchRole = 'secretariat' | 'official' | 'delegate';

/** One more person for each entry, with that mandate, or that delegation. */
export async function addPeople(
  db: Kysely<Database>,
  mandates: readonly { officeId: string | null; role: BenchRole }[],
): Promise<string[]> {
  const people = mandates.map(({ role }, index) => {
    const id = randomUUID();
    const name = `Bench ${role} ${index + 1}`;
    return { id, name, email: `bench-${id}@example.org`, emailVerified: true };
  });
  await db
    .insertInto('person')
    .values(people.map((person) => ({ ...person, updatedAt: new Date() })))
    .execute();
  const given = mandates.map((mandate, index) => ({ ...mandate, personId: people[index]!.id }));
  const [delegates, others] = [
    given.filter(({ role }) => role === 'delegate'),
    given.filter(({ role }) => role !== 'delegate'),
  ];
  if (others.length > 0) await addMandates(db, others);
  if (delegates.length > 0) await addDelegations(db, delegates);
  return people.map(({ id }) => id);
}

type Given = { personId: string; officeId: string | null; role: BenchRole };

async function addMandates(db: Kysely<Database>, given: readonly Given[]) {
  const rows = given.map(({ personId, officeId, role }) => ({
    person_id: personId,
    office_id: officeId,
    role,
  }));
  await db.insertInto('mandate').values(rows).execute();
}

async function addDelegations(db: Kysely<Database>, given: readonly Given[]) {
  const rows = given.map(({ personId, officeId }) => ({
    person_id: personId,
    office_id: officeId ?? '',
    made_at: new Date(),
    starts_at: new Date('2020-01-01T00:00:00Z'),
    ends_at: new Date('2050-01-01T00:00:00Z'),
    scope: 'all' as const,
    instrument: 'Bench',
  }));
  await db.insertInto('delegation').values(rows).execute();
}

/** The offices that belong to the forum today. */
export async function memberOffices(db: Kysely<Database>): Promise<string[]> {
  const members = await db
    .selectFrom('forum_membership')
    .where('ends_on', 'is', null)
    .select('office_id as officeId')
    .distinct()
    .orderBy('office_id')
    .execute();
  return members.map(({ officeId }) => officeId);
}
