import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import { alphabetically } from '#db/alphabetical.reads.ts';
import { anyOf } from '#db/any-of.reads.ts';
import type { Database } from '#db/schema.ts';
import type { AgendaItem } from '#shared/meetings/agenda.rules.ts';
import type { InvitationMove, MeetingMove } from '#shared/meetings/meeting.state.ts';

/** The calendar goes back so many meetings: more than forums that meet monthly hold in a decade. */
const MEETINGS_SHOWN = 500;

/** What became of a meeting, with who said so; nobody for a fact. */
export type ChangeRow = {
  move: MeetingMove;
  day: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  reason: string | null;
  source: string | null;
  by: string | null;
  /** ISO moment: it comes out of JSON. */
  at: string;
};

const changes = sql<[ChangeRow, ...ChangeRow[]]>`(
  select jsonb_agg(jsonb_build_object(
    'move', change.move, 'day', change.day, 'startsAt', change.starts_at,
    'endsAt', change.ends_at, 'place', change.place, 'reason', change.reason,
    'source', change.source, 'by', person.name, 'at', change.at
  ) order by change.seq)
  from meeting_change as change left join person on person.id = change.person_id
  where change.meeting_id = meeting.id
)`;

const invited = sql<string[]>`array(
  select invited.office_id from standing_invitation as invited
  where invited.meeting_id = meeting.id order by invited.office_id
)`;

/** An office invited after the meeting was planned, or struck off, with who said so. */
export type InvitationRow = {
  move: InvitationMove;
  officeName: string;
  reason: string | null;
  by: string;
  /** ISO moment: it comes out of JSON. */
  at: string;
};

const invitations = sql<InvitationRow[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'move', invitation.move, 'officeName', office.name, 'reason', invitation.reason,
    'by', person.name, 'at', invitation.at
  ) order by invitation.seq)
  from meeting_invitation as invitation
  join office on office.id = invitation.office_id
  join person on person.id = invitation.person_id
  where invitation.meeting_id = meeting.id
), '[]'::jsonb)`;

/** The day that stands: the one said last. */
const day = sql<string>`(
  select change.day from meeting_change as change
  where change.meeting_id = meeting.id order by change.seq desc limit 1
)`;

/** Whether minutes that everybody invited may read say what came of it. */
const outcomeRecorded = sql<boolean>`coalesce((
  select minutes.outcome is not null from meeting_minutes as minutes
  where minutes.meeting_id = meeting.id and minutes.published
  order by minutes.number desc limit 1
), false)`;

function meetings(db: Kysely<Database>) {
  return db
    .selectFrom('meeting')
    .innerJoin('forum', 'forum.id', 'meeting.forum_id')
    .select(['meeting.id as meetingId', 'meeting.strand', 'forum.id as forumId', 'forum.name'])
    .select([changes.as('changes'), invited.as('invited'), invitations.as('invitations')]);
}

export type MeetingRow = Awaited<ReturnType<typeof meetingList>>[number];

/** Every meeting, coming and past, the latest day first. */
export function meetingList(db: Kysely<Database>) {
  return meetings(db)
    .select(outcomeRecorded.as('outcomeRecorded'))
    .orderBy(day, 'desc')
    .orderBy('meeting.id')
    .limit(MEETINGS_SHOWN)
    .execute();
}

export function meetingById(db: Kysely<Database>, meetingId: string) {
  return meetings(db).where('meeting.id', '=', meetingId).executeTakeFirst();
}

/** Holds a meeting until the transaction ends, so that of two changes at once one is second. */
export async function lockMeeting(trx: Transaction<Database>, meetingId: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`meeting ${meetingId}`}))`.execute(trx);
  // Read only once it is held: what the wait was for is on record by now.
  return meetingById(trx, meetingId);
}

/** Where mayors meet, with what was promised and the days on which each is on record as having met. */
export function forumList(db: Kysely<Database>) {
  return db
    .selectFrom('forum')
    .orderBy('forum.name', alphabetically)
    .select(['forum.id as forumId', 'forum.name', 'forum.strands'])
    .select(['promised_per_year as perYear', 'promised_on as promisedOn'])
    .select(['promise_source as source', 'checked_to as checkedTo'])
    .select(
      sql<string[]>`array(
        select change.day::text from meeting join meeting_change as change
          on change.meeting_id = meeting.id
        where meeting.forum_id = forum.id and change.move in ('record', 'hold')
        order by change.day
      )`.as('heldOn'),
    )
    .execute();
}

/** The agenda as it was last written; empty where none was. */
export async function agendaOf(db: Kysely<Database>, meetingId: string) {
  const row = await db
    .selectFrom('meeting_agenda')
    .where('meeting_id', '=', meetingId)
    .orderBy('number', 'desc')
    .select(['number', 'items'])
    .executeTakeFirst();
  return { number: row?.number ?? 0, items: (row?.items ?? []) as AgendaItem[] };
}

/** Every version of the minutes, newest first; those not published are for whoever writes them. */
export function minutesOf(db: Kysely<Database>, meetingId: string, drafts: boolean) {
  return db
    .selectFrom('meeting_minutes as minutes')
    .innerJoin('person', 'person.id', 'minutes.person_id')
    .where('minutes.meeting_id', '=', meetingId)
    .$if(!drafts, (query) => query.where('minutes.published', '=', true))
    .orderBy('minutes.number', 'desc')
    .select(['minutes.number', 'minutes.decisions', 'minutes.outcome', 'minutes.published'])
    .select(['minutes.at', 'person.name as by'])
    .execute();
}

/** The names of offices, in the order of the alphabet. */
export function officeNames(db: Kysely<Database>, officeIds: readonly string[]) {
  return db
    .selectFrom('office')
    .where(sql<SqlBool>`office.id = ${anyOf(officeIds)}`)
    .orderBy('office.name', alphabetically)
    .select(['office.id', 'office.name'])
    .execute();
}
