import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';

/** What a person may do at `now`; ended and future mandates are left out. */
export function listMandates(db: Kysely<Database>, personId: string, now: Date) {
  return db
    .selectFrom('standing_mandate as mandate')
    .leftJoin('office', 'office.id', 'mandate.office_id')
    .where('person_id', '=', personId)
    .where('starts_at', '<=', now)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .select(['mandate.office_id as officeId', 'mandate.role', 'office.name as officeName'])
    .select('mandate.positions')
    .execute();
}

/**
 * Holds what a person may do until the transaction ends: who would end a mandate or a delegation of
 * theirs waits. Read the clock and their mandates afterwards.
 */
export async function holdMandates(trx: Transaction<Database>, personId: string): Promise<void> {
  await trx.selectFrom('person').where('id', '=', personId).select('id').forShare().execute();
}

/** Waits for whatever these people are deciding, before something they may do is ended. */
export async function lockMandates(
  trx: Transaction<Database>,
  personIds: readonly string[],
): Promise<void> {
  await trx
    .selectFrom('person')
    .where('id', 'in', personIds)
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute();
}

export async function personOfMandate(db: Kysely<Database>, mandateId: string) {
  const row = await db
    .selectFrom('mandate')
    .where('id', '=', mandateId)
    .select('person_id as personId')
    .executeTakeFirst();
  return row?.personId;
}
