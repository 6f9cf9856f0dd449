import { type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Sight } from './position-list.reads.ts';

/** The rule `canSeePosition`, in a query over `position` for somebody with a mandate. */
export function positionVisibleTo({ all, officeIds }: Sight) {
  return sql<SqlBool>`(
    position.reconstructed or ${all}::boolean or exists (
      select from position_office as mine
      where mine.position_id = position.id and mine.office_id = ${anyOf(officeIds)}
    )
  )`;
}
