import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Marking } from '#shared/positions/marking.state.ts';

/** How a position is marked now, in a query over `position`. */
export const markingOfPosition = sql<Marking>`coalesce((
  select marking from position_marking
  where position_marking.position_id = position.id order by seq desc limit 1
), 'none')`;

/** How a position is marked, and whether the public reads a letter of it or will. */
export function markingFacts(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('position')
    .where('position.id', '=', positionId)
    .select([markingOfPosition.as('marking'), publicNow.as('isPublic')])
    .executeTakeFirst();
}

/** Published or under embargo, by the newest step of any of its letters. */
const publicNow = sql<boolean>`exists (
  select from letter join lateral (
    select step from publication_step where letter_id = letter.id order by taken_at desc limit 1
  ) as newest on true
  where letter.position_id = position.id and newest.step = 'published'
)`;
