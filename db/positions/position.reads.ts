import { type Kysely, sql } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Marking } from '#shared/positions/marking.state.ts';
import type { PositionScope } from '#shared/positions/position.policy.ts';
import { markingOfPosition } from './marking.reads.ts';

/** What the policies ask of a position, with how it is marked. */
export type ScopeOnRecord = PositionScope & { marking: Marking };

/** What the policies ask of a position; undefined when there is none. */
export function positionScope(
  db: Kysely<Database>,
  positionId: string,
): Promise<ScopeOnRecord | undefined> {
  return scopes(db).where('position.id', '=', positionId).executeTakeFirst();
}

/** The same, found by the live document the collaboration server is asked for. */
export function documentScope(db: Kysely<Database>, documentId: string) {
  return scopes(db)
    .innerJoin('document', 'document.position_id', 'position.id')
    .where('document.id', '=', documentId)
    .select(['position.id as positionId', 'document.locked_at as lockedAt'])
    .select('document.schema_version as schemaVersion')
    .executeTakeFirst();
}

/** The offices a position is open to, in a query over `position`. */
export const coalitionOfPosition = sql<string[]>`array(
  select office_id from position_office
  where position_id = position.id order by office_id
)`.as('coalition');

function scopes(db: Kysely<Database>) {
  return db
    .selectFrom('position')
    .select(['position.reconstructed', coalitionOfPosition, markingOfPosition.as('marking')])
    .select(
      sql<string[]>`array(
        select office_id from position_office
        where position_id = position.id and drafts order by office_id
      )`.as('drafters'),
    );
}

/** The offices a position is open to, by name. */
export function officesOfPosition(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position_office')
    .innerJoin('office', 'office.id', 'position_office.office_id')
    .where('position_office.position_id', '=', positionId)
    .orderBy('office.name', alphabetically)
    .select(['office.id', 'office.name', 'position_office.drafts'])
    .execute();
}
