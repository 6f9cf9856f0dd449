import { sql, type Transaction } from 'kysely';
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

type OfficeRoles = {
  officeId: string;
  roles: readonly Role[];
  from: Date;
  /** Whose term they end with; null where they end for another reason. */
  holderId: string | null;
};

/** Ends these roles of an office from a moment on; answers with those that would have run longer. */
export async function endRolesOfOffice(trx: Transaction<Database>, ending: OfficeRoles) {
  const { officeId, roles, from, holderId } = ending;
  if (holderId !== null) await noteEndsOfTerm(trx, { ...ending, holderId });
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

/** Keeps when they would have ended otherwise: also of one that ended with the term once before. */
async function noteEndsOfTerm(
  trx: Transaction<Database>,
  { officeId, roles, from, holderId }: OfficeRoles & { holderId: string },
) {
  await sql`
    insert into mandate_end_of_term (mandate_id, ended_at, holder_id, would_end_at)
    select mandate.id, ${from}::timestamptz, ${holderId}::uuid,
      case when earlier.mandate_id is null then mandate.ends_at else earlier.would_end_at end
    from mandate
    left join mandate_end_of_term as earlier
      on earlier.mandate_id = mandate.id and earlier.ended_at = mandate.ends_at
    where office_id = ${officeId} and role = any(${sql.val([...roles])}::text[])
      and starts_at < ${from}::timestamptz
      and (ends_at is null or ends_at > ${from}::timestamptz)
    on conflict do nothing
  `.execute(trx);
}

type TermEndsLater = { holderId: string; until: Date; at: Date };
type Extended = { id: string; personId: string; role: Role; endsAt: Date };

/**
 * Lets the roles that ended with a term run until it does end, and answers with them. One that was
 * ended otherwise since, or given anew, stays as it is.
 */
export async function extendRolesOfTerm(
  trx: Transaction<Database>,
  { holderId, until, at }: TermEndsLater,
): Promise<Extended[]> {
  const { rows } = await sql<Extended>`
    with ended as (
      select mandate.id, ended.would_end_at
      from mandate_end_of_term as ended
      join mandate on mandate.id = ended.mandate_id and mandate.ends_at = ended.ended_at
      where ended.holder_id = ${holderId}::uuid
        and (would_end_at is null or would_end_at > ${at}::timestamptz)
        and not exists (
          select from mandate as anew
          where anew.person_id = mandate.person_id and anew.office_id = mandate.office_id
            and anew.role = mandate.role and anew.id <> mandate.id
            and (anew.ends_at is null or anew.ends_at > mandate.ends_at)
        )
    ), noted as (
      insert into mandate_end_of_term (mandate_id, ended_at, holder_id, would_end_at)
      select id, ${until}::timestamptz, ${holderId}::uuid, would_end_at from ended
      on conflict do nothing
    )
    update mandate set ends_at = least(would_end_at, ${until}::timestamptz)
    from ended where mandate.id = ended.id
    returning mandate.id, person_id as "personId", role, ends_at as "endsAt"
  `.execute(trx);
  return rows;
}
