import { type Kysely, sql } from 'kysely';
import { practiceVisibleTo } from '#db/practices/practice.reads.ts';
import type { Database } from '#db/schema.ts';
import {
  EXPORT_ROWS_MAX,
  type ExportScope,
  evidenced,
  holding,
  listed,
  londonDay,
  ofNoPosition,
  within,
} from './export-scope.reads.ts';

/** Practices as they stand, through their one gate; none is about one position. */
function practices(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('standing_practice as practice')
    .where(practiceVisibleTo(scope.sight.officeIds))
    .where(ofNoPosition(scope))
    .where(holding(sql`concat_ws('. ', practice.title, practice.topic, practice.what)`, scope))
    .orderBy('practice.title')
    .orderBy('practice.id')
    .limit(EXPORT_ROWS_MAX);
}

/** Practices in their newest wording, with what each rests on. */
export function exportedPractices(db: Kysely<Database>, scope: ExportScope) {
  return practices(db, scope)
    .leftJoin('office', 'office.id', 'practice.office_id')
    .where(within(londonDay('practice.written_at'), scope))
    .select(['practice.id', 'office.name as office', 'practice.title', 'practice.topic'])
    .select(['practice.what', 'practice.tried', 'practice.cost', 'practice.staff'])
    .select(['practice.not_again', 'practice.effect', 'practice.shared'])
    .select(evidenced('practice.evidence').as('evidence'))
    .execute();
}

/** What each office says last of a practice: that it does the same, or no longer. */
export function exportedAdoptions(db: Kysely<Database>, scope: ExportScope) {
  return practices(db, scope)
    .innerJoin('standing_adoption as adoption', 'adoption.practice_id', 'practice.id')
    .innerJoin('office', 'office.id', 'adoption.office_id')
    .where(within(londonDay('adoption.said_at'), scope))
    .orderBy('office.name')
    .select(['practice.id as practice_id', 'office.name as office', 'adoption.state'])
    .select(['adoption.since', 'adoption.change'])
    .select([listed('adoption.sources').as('sources')])
    .execute();
}

/** What government did of practices, entries that were corrected since included. */
export function exportedPracticesByGovernment(db: Kysely<Database>, scope: ExportScope) {
  return practices(db, scope)
    .innerJoin('practice_by_government as done', 'done.practice_id', 'practice.id')
    .leftJoin('practice_by_government as later', 'later.replaces_id', 'done.id')
    .where(within(sql`done.happened`, scope))
    .orderBy('done.recorded_at')
    .orderBy('done.id')
    .select(['done.id', 'practice.id as practice_id', 'done.what', 'done.happened'])
    .select('later.id as replaced_by')
    .select([listed('done.sources').as('sources')])
    .execute();
}

/** Values of policies that differ by area, those that were corrected or renewed since included. */
export function exportedLocalValues(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('divergence_value as value')
    .innerJoin('divergence_measure as measure', 'measure.id', 'value.measure_id')
    .leftJoin('office', 'office.id', 'value.office_id')
    .leftJoin('divergence_value as later', 'later.replaces_id', 'value.id')
    .where(ofNoPosition(scope))
    .where(holding(sql`concat_ws('. ', measure.title, value.value, value.note)`, scope))
    .where(within(londonDay('value.recorded_at'), scope))
    .orderBy('measure.title')
    .orderBy('value.seq')
    .limit(EXPORT_ROWS_MAX)
    .select(['value.id', 'measure.title as measure', 'value.value', 'value.starts'])
    .select(sql<string>`coalesce(office.name, 'England')`.as('area'))
    .select(['value.ends', 'value.ends_on', 'value.note', 'later.id as replaced_by'])
    .select([listed('value.sources').as('sources')])
    .execute();
}
