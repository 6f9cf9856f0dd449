import { type Kysely, sql } from 'kysely';
import {
  actionVisibleTo,
  agendaStands,
  itemOpenToAll,
  papersVisibleTo,
} from '#db/meetings/paper-sight.reads.ts';
import type { Database } from '#db/schema.ts';
import { actionName } from '#shared/meetings/meeting.rules.ts';
import {
  EXPORT_ROWS_MAX,
  type ExportScope,
  holding,
  londonDay,
  ofNoPosition,
  within,
} from './export-scope.reads.ts';

/** Meetings of the forum; none is about one position. */
function meetings(db: Kysely<Database>, scope: ExportScope) {
  return db
    .selectFrom('meeting')
    .innerJoin('forum', 'forum.id', 'meeting.forum_id')
    .where(ofNoPosition(scope))
    .limit(EXPORT_ROWS_MAX);
}

/** Who met when and what became of each plan. */
export function exportedMeetings(db: Kysely<Database>, scope: ExportScope) {
  return meetings(db, scope)
    .innerJoin('meeting_change as change', 'change.meeting_id', 'meeting.id')
    .where(holding(sql`concat_ws(' ', forum.name, meeting.strand, change.place)`, scope))
    .where(within(sql`change.day`, scope))
    .orderBy('change.day')
    .orderBy('change.seq')
    .select(['meeting.id', 'forum.name as forum', 'meeting.strand', 'change.move', 'change.day'])
    .select(['change.starts_at', 'change.ends_at', 'change.place', 'change.reason'])
    .select('change.source')
    .execute();
}

/** Agendas as they stand: what is no longer open to all who were invited is in none of them. */
export function exportedAgendaItems(db: Kysely<Database>, scope: ExportScope) {
  return meetings(db, scope)
    .innerJoin('meeting_agenda as agenda', 'agenda.meeting_id', 'meeting.id')
    .innerJoin(
      sql<{ item: unknown; place: number }>`
        lateral jsonb_array_elements(agenda.items) with ordinality
      `.as<'each'>(sql`each(item, place)`),
      (join) => join.onTrue(),
    )
    .where(papersVisibleTo(scope.sight))
    .where(agendaStands)
    .where(itemOpenToAll)
    .where(holding(words, scope))
    .where(within(londonDay('agenda.at'), scope))
    .orderBy('agenda.at')
    .orderBy('meeting.id')
    .orderBy('each.place')
    .select(['meeting.id as meeting_id', 'forum.name as forum', 'each.place', words.as('words')])
    .select(sql<string>`each.item ->> 'kind'`.as('kind'))
    .execute();
}

const words = sql<string>`each.item ->> 'words'`;

/** Minutes as those invited read them: every published version, never a draft. */
export function exportedMinutes(db: Kysely<Database>, scope: ExportScope) {
  return meetings(db, scope)
    .innerJoin('meeting_minutes as minutes', 'minutes.meeting_id', 'meeting.id')
    .where('minutes.published', '=', true)
    .where(papersVisibleTo(scope.sight))
    .where(holding(sql`concat_ws('. ', minutes.decisions, minutes.outcome)`, scope))
    .where(within(londonDay('minutes.at'), scope))
    .orderBy('minutes.at')
    .orderBy('meeting.id')
    .orderBy('minutes.number')
    .select(['meeting.id as meeting_id', 'forum.name as forum', 'minutes.number as version'])
    .select(['minutes.decisions', 'minutes.outcome', londonDay('minutes.at').as('published_on')])
    .execute();
}

/** What was agreed at meetings, for those invited and for the office that has it: `canSeeAction`. */
export async function exportedActions(db: Kysely<Database>, scope: ExportScope) {
  const rows = await meetings(db, scope)
    .innerJoin('meeting_action as action', 'action.meeting_id', 'meeting.id')
    .leftJoin('office', 'office.id', 'action.office_id')
    .leftJoin('meeting_action_end as end', 'end.action_id', 'action.id')
    .where(actionVisibleTo(scope.sight))
    .where(holding(sql`action.what`, scope))
    .where(within(londonDay('action.at'), scope))
    .orderBy('action.number')
    .select(['action.number', 'meeting.id as meeting_id', 'forum.name as forum', 'action.what'])
    .select(sql<string>`coalesce(office.name, 'Secretariat')`.as('whose'))
    .select(['action.due_on', londonDay('action.at').as('agreed_on'), 'end.ended', 'end.reason'])
    .select(londonDay('end.at').as('ended_on'))
    .execute();
  return rows.map(({ number, ...row }) => ({ action: actionName(number), ...row }));
}
