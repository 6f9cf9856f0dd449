import { type Kysely, type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';

/** A step is there for its own office's eyes alone. Every read of one goes through it. */
export function clearanceVisibleTo(officeIds: readonly string[]) {
  return sql<SqlBool>`step.office_id = ${anyOf(officeIds)}`;
}

/** The steps these offices took on a position, in all its rounds, oldest first. */
export function clearanceSteps(
  db: Kysely<Database>,
  { positionId, officeIds }: { positionId: string; officeIds: readonly string[] },
) {
  return db
    .selectFrom('clearance_step as step')
    .innerJoin('round', 'round.id', 'step.round_id')
    .innerJoin('version', 'version.id', 'round.version_id')
    .innerJoin('person', 'person.id', 'step.person_id')
    .where('round.position_id', '=', positionId)
    .where(clearanceVisibleTo(officeIds))
    .orderBy('step.seq')
    .select(['step.id', 'step.office_id as officeId', 'step.kind', 'step.note', 'step.choice'])
    .select(['step.reservations', 'step.version_hash as versionHash', 'step.at'])
    .select(['person.id as personId', 'person.name', 'version.number as versionNumber'])
    .execute();
}

/** The last step each of these offices took on the text that each of these rounds asks about. */
export function lastSteps(
  db: Kysely<Database>,
  { roundIds, officeIds }: { roundIds: readonly string[]; officeIds: readonly string[] },
) {
  return db
    .selectFrom('clearance_step as step')
    .innerJoin('round as taken', 'taken.id', 'step.round_id')
    .innerJoin('round as asked', 'asked.position_id', 'taken.position_id')
    .innerJoin('version', (join) =>
      join
        .onRef('version.id', '=', 'asked.version_id')
        .onRef('version.hash', '=', 'step.version_hash'),
    )
    .where((eb) => eb('asked.id', '=', eb.fn.any(eb.val(roundIds))))
    .where(clearanceVisibleTo(officeIds))
    .distinctOn(['asked.id', 'step.office_id'])
    .orderBy('asked.id')
    .orderBy('step.office_id')
    .orderBy('step.seq', 'desc')
    .select(['asked.id as roundId', 'step.office_id as officeId', 'step.kind'])
    .select('step.person_id as personId')
    .execute();
}

export type ClearanceStep = Awaited<ReturnType<typeof clearanceSteps>>[number];

type Told = { officeId: string; positionId: string; now: Date };

/** Who works for the office now and in which role, but for delegates of other positions. */
export function colleaguesOf(db: Kysely<Database>, { officeId, positionId, now }: Told) {
  return db
    .selectFrom('standing_mandate as mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.office_id', '=', officeId)
    .where('mandate.starts_at', '<=', now)
    .where((eb) => eb.or([eb('mandate.ends_at', 'is', null), eb('mandate.ends_at', '>', now)]))
    .where(
      sql<SqlBool>`(mandate.positions is null or ${positionId}::uuid = any(mandate.positions))`,
    )
    .orderBy('person.email')
    .select(['person.id as personId', 'person.name', 'person.email', 'mandate.role'])
    .execute();
}
