import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Role } from '#shared/people/mandate.policy.ts';

export async function grantMandate(
  trx: Transaction<Database>,
  mandate: { personId: string; officeId: string | null; role: Role; from: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('mandate')
    .values({
      person_id: mandate.personId,
      office_id: mandate.officeId,
      role: mandate.role,
      starts_at: mandate.from,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The mandate if it is still running, locked; and how many running ones of its role there are. */
export async function lockRunningMandate(trx: Transaction<Database>, mandateId: string, now: Date) {
  const running = await trx
    .selectFrom('mandate')
    .where('starts_at', '<=', now)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .where('role', '=', (eb) =>
      eb.selectFrom('mandate as asked').select('asked.role').where('asked.id', '=', mandateId),
    )
    .select(['id', 'person_id as personId', 'office_id as officeId', 'role'])
    .forUpdate()
    .execute();
  const mandate = running.find(({ id }) => id === mandateId);
  return mandate && { ...mandate, holders: new Set(running.map((m) => m.personId)).size };
}

export async function endMandate(
  trx: Transaction<Database>,
  mandateId: string,
  now: Date,
): Promise<void> {
  await trx.updateTable('mandate').set({ ends_at: now }).where('id', '=', mandateId).execute();
}

type OfficeRoles = { officeId: string; roles: readonly Role[]; from: Date };

/** Ends these roles of an office from a moment on; answers with those that would have run longer. */
export function endRolesOfOffice(
  trx: Transaction<Database>,
  { officeId, roles, from }: OfficeRoles,
) {
  return trx
    .updateTable('mandate')
    .set({ ends_at: from })
    .where('office_id', '=', officeId)
    .where('role', 'in', roles)
    .where('starts_at', '<', from)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', from)]))
    .returning(['id', 'person_id as personId', 'role'])
    .execute();
}
