import { type Kysely, type SqlBool, sql } from 'kysely';
import { anyOf } from '#db/any-of.reads.ts';
import {
  actionVisibleTo,
  agendaStands,
  itemOpenToAll,
  papersVisibleTo,
} from '#db/meetings/paper-sight.reads.ts';
import type { Database } from '#db/schema.ts';
import { soundingKnownTo } from '#db/soundings/sounding.reads.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { actionName } from '#shared/meetings/meeting.rules.ts';
import { meetingTitle } from '#shared/meetings/meeting-words.rules.ts';
import {
  FOUND_MAX,
  holds,
  noNumber,
  nothing,
  passage,
  rank,
  resembles,
  type Search,
} from './matching.reads.ts';

/** What an office said last of the sounding in the query, for its own people. */
const ownAnswer = ({ officeIds }: Search['sight']) => sql`(
  select string_agg(${textsIn(sql`answer.words`)}, '. ' order by answer.office_id)
  from sounding_answer as answer
  where answer.sounding_id = sounding.id and answer.office_id = ${anyOf(officeIds)}
    and not exists (
      select from sounding_answer as later where later.sounding_id = answer.sounding_id
        and later.office_id = answer.office_id and later.number > answer.number
    )
)`;

/** What went back to government on it. */
const returned = sql`(
  select concat_ws('. ', sent.content ->> 'summary', (
    select string_agg(said #>> '{}', '. ')
    from jsonb_path_query(sent.content, 'strict $.answers[*][*].words') as said
  ))
  from sounding_return as sent where sent.sounding_id = sounding.id
)`;

/**
 * Soundings by what was asked and by the department that asked, by what the office itself answered,
 * and by what went back to government: never by what another office said before that.
 */
export function soundingsFound(db: Kysely<Database>, { words, lineage, sight, now }: Search) {
  const text = sql<string>`concat_ws('. ', sounding.title, sounding.department, sounding.post,
    sounding.background, ${textsIn(sql`sounding.questions`)}, ${ownAnswer(sight)}, ${returned})`;
  const asking = sql<SqlBool>`exists (
    select from department where department.id = ${anyOf(lineage)}
      and lower(sounding.department) in (lower(department.name), lower(department.abbreviation))
  )`;
  return db
    .selectFrom('sounding')
    .innerJoin('sounding_fact as fact', 'fact.sounding_id', 'sounding.id')
    .where(soundingKnownTo(sight, now))
    .where(
      sql<SqlBool>`(${holds(text, words)} or ${resembles(words, sql`sounding.title`)} or ${asking})`,
    )
    .orderBy(rank(text, words), 'desc')
    .orderBy('sounding.drafted_at', 'desc')
    .orderBy('sounding.id')
    .limit(FOUND_MAX)
    .select(['sounding.id', 'sounding.title', passage(text, words).as('passage')])
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
}

/** A list of texts stored as JSON, as one text. */
function textsIn(list: ReturnType<typeof sql>) {
  return sql<string>`(select string_agg(each, '. ') from jsonb_array_elements_text(${list}) as each)`;
}

/** Agenda and published minutes of the meeting in the query, as they stand. */
const papers = sql`concat_ws('. ', (
  select string_agg(item ->> 'words', '. ')
  from meeting_agenda as agenda, jsonb_array_elements(agenda.items) as item
  where ${agendaStands} and ${itemOpenToAll}
), (
  select concat_ws('. ', minutes.decisions, minutes.outcome) from meeting_minutes as minutes
  where minutes.meeting_id = meeting.id and minutes.published
  order by minutes.number desc limit 1
))`;

/** Meetings by forum and place; by agenda and minutes for those who may read the papers. */
export async function meetingsFound(db: Kysely<Database>, { words, sight }: Search) {
  const text = sql<string>`concat_ws('. ', forum.name, last.place, last.reason,
    case when ${papersVisibleTo(sight)} then ${papers} end)`;
  const found = await db
    .selectFrom('meeting')
    .innerJoin('forum', 'forum.id', 'meeting.forum_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('meeting_change as change')
          .whereRef('change.meeting_id', '=', 'meeting.id')
          .orderBy('change.seq', 'desc')
          .limit(1)
          .select(['change.day', 'change.place', 'change.reason'])
          .as('last'),
      (join) => join.onTrue(),
    )
    .where(holds(text, words))
    .orderBy(rank(text, words), 'desc')
    .orderBy('last.day', 'desc')
    .orderBy('meeting.id')
    .limit(FOUND_MAX)
    .select(['meeting.id', 'forum.name', 'meeting.strand', 'last.day'])
    .select(passage(text, words).as('passage'))
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
  return found.map(({ name, strand, day, ...meeting }) => ({
    ...meeting,
    title: `${meetingTitle(name, strand)}, ${dateWords(day)}`,
  }));
}

/** What meetings agreed somebody does, for those invited and whoever has it. */
export async function actionsFound(db: Kysely<Database>, { words, sight }: Search) {
  const what = sql<string>`action.what`;
  const found = await db
    .selectFrom('meeting_action as action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting_id')
    .where(actionVisibleTo(sight))
    .where(holds(what, words))
    .orderBy(rank(what, words), 'desc')
    .orderBy('action.number', 'desc')
    .limit(FOUND_MAX)
    .select(['action.id', 'action.number as named', passage(what, words).as('passage')])
    .select([nothing.as('positionId'), noNumber.as('number')])
    .execute();
  return found.map(({ named, ...action }) => ({ ...action, title: actionName(named) }));
}
