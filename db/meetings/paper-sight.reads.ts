import { type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import type { Sight } from '#db/positions/position-list.reads.ts';

/** The rule `canReadPapers`, in a query over `meeting`. */
export function papersVisibleTo({ all, officeIds }: Sight) {
  return sql<SqlBool>`(${all}::boolean or exists (
    select from standing_invitation as invited
    where invited.meeting_id = meeting.id
      and invited.office_id = ${anyOf(officeIds)}
  ))`;
}

/** The rule `canSeeAction`, in a query over `meeting` and its `action`. */
export function actionVisibleTo(sight: Sight) {
  return sql<SqlBool>`(${papersVisibleTo(sight)}
    or action.office_id = ${anyOf(sight.officeIds)})`;
}

/** The rule `openToAll` of what an `item` of the agenda of `meeting` is about. */
export const itemOpenToAll = sql<SqlBool>`(item ->> 'subjectId' is null or not exists (
  select from standing_invitation as invited where invited.meeting_id = meeting.id
    and not exists (
      select from position_office as open
      where open.position_id = (item ->> 'subjectId')::uuid and open.office_id = invited.office_id
    )
    and not exists (
      select from sounding_office as open
      where open.sounding_id = (item ->> 'subjectId')::uuid and open.office_id = invited.office_id
    )
))`;

/** That this version of the agenda of `meeting` is the one that stands. */
export const agendaStands = sql<SqlBool>`(agenda.meeting_id = meeting.id and agenda.number = (
  select max(newer.number) from meeting_agenda as newer where newer.meeting_id = meeting.id
))`;
