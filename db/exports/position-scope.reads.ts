import { type Kysely, type RawBuilder, sql } from 'kysely';
import { positionVisibleTo } from '#db/positions/position-sight.reads.ts';
import type { Database } from '#db/schema.ts';
import { EXPORT_ROWS_MAX, type ExportScope, holding, ofPosition } from './export-scope.reads.ts';

/** Positions the person may see and the request asks for, on which tables about them hang. */
export function positions(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('position')
    .where(positionVisibleTo(scope.sight))
    .where(ofPosition(scope))
    .limit(EXPORT_ROWS_MAX);
}

/** What is asked for by words is about them itself, or belongs to a position that is. */
export function aboutTopic(text: RawBuilder<unknown>, scope: ExportScope) {
  return holding(sql`concat_ws(' ', position.title, ${text})`, scope);
}
