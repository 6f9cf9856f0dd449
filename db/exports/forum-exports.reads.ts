import { type Kysely, sql } from 'kysely';
import { practiceVisibleTo } from '#db/practices/practice.reads.ts';
import type { Database } from '#db/schema.ts';
import { EXPORT_ROWS_MAX, type ExportScope, holding, within } from './export-scope.reads.ts';

/** Practices as they stand, through their one gate; none is about one position. */
export function exportedPractices(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('standing_practice as practice')
    .leftJoin('office', 'office.id', 'practice.office_id')
    .where(practiceVisibleTo(scope.sight.officeIds))
    .where(scope.positionId ? sql<boolean>`false` : sql<boolean>`true`)
    .where(holding(sql`concat_ws('. ', practice.title, practice.topic, practice.what)`, scope))
    .where(within(sql`(practice.written_at at time zone 'Europe/London')::date`, scope))
    .orderBy('practice.title')
    .orderBy('practice.id')
    .limit(EXPORT_ROWS_MAX)
    .select(['practice.id', 'office.name as office', 'practice.title', 'practice.topic'])
    .select(['practice.what', 'practice.tried', 'practice.cost', 'practice.staff'])
    .select(['practice.not_again', 'practice.effect', 'practice.shared'])
    .execute();
}

/** Who met when and what became of each plan; the papers are for those invited, on the pages. */
export function exportedMeetings(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('meeting')
    .innerJoin('forum', 'forum.id', 'meeting.forum_id')
    .innerJoin('meeting_change as change', 'change.meeting_id', 'meeting.id')
    .where(scope.positionId ? sql<boolean>`false` : sql<boolean>`true`)
    .where(holding(sql`concat_ws(' ', forum.name, meeting.strand, change.place)`, scope))
    .where(within(sql`change.day`, scope))
    .orderBy('change.day')
    .orderBy('change.seq')
    .limit(EXPORT_ROWS_MAX)
    .select(['meeting.id', 'forum.name as forum', 'meeting.strand', 'change.move', 'change.day'])
    .select(['change.starts_at', 'change.ends_at', 'change.place', 'change.reason'])
    .select('change.source')
    .execute();
}
