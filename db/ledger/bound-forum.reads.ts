import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type BoundTable, firstDiffering, type Misbound, numbered } from './bound-rows.reads.ts';

/** What binds of soundings and meetings. */
export const FORUM_TABLES: readonly BoundTable[] = [
  {
    table: 'sounding_answer',
    noun: 'Answer to a sounding',
    events: ['sounding.answered'],
    id: { column: 'id', key: 'soundingAnswerId' },
    columns: {
      sounding_id: 'soundingId',
      office_id: 'answeringOfficeId',
      number: 'number',
      answer_hash: 'answerHash',
    },
    later: { rank: 'rank', via: 'via' },
    actor: 'person_id',
    at: 'answered_at',
  },
  {
    table: 'sounding_return',
    noun: 'Return of a sounding',
    events: ['sounding.returned'],
    id: { column: 'consolidation_id', key: 'consolidationId' },
    columns: { sounding_id: 'soundingId', return_hash: 'returnHash' },
    actor: 'sent_by',
    at: 'sent_at',
  },
  {
    table: 'sounding_outcome',
    noun: 'Outcome of a sounding',
    events: ['sounding.outcome_recorded'],
    id: { column: 'id', key: 'soundingOutcomeId' },
    columns: {
      sounding_id: 'soundingId',
      happened_on: 'happenedOn',
      words: 'words',
      source: 'source',
    },
    actor: 'recorded_by',
    at: 'recorded_at',
  },
  {
    table: 'sounding_step',
    noun: 'Step of a sounding',
    events: [
      'sounding.opened',
      'sounding.closed',
      'sounding.consolidated',
      'sounding.cleared',
      'sounding.returned',
      'sounding.outcome_recorded',
    ],
    id: { column: 'id', key: 'soundingStepId' },
    columns: { sounding_id: 'soundingId', state: 'state' },
    byEvent: {
      column: 'move',
      words: {
        'sounding.opened': 'open',
        'sounding.closed': 'close',
        'sounding.consolidated': 'consolidate',
        'sounding.cleared': 'clear',
        'sounding.returned': 'send',
        'sounding.outcome_recorded': 'record_outcome',
      },
    },
    actor: 'person_id',
    at: 'at',
  },
  {
    table: 'sounding_consolidation',
    noun: 'Text of a return',
    events: ['sounding.consolidated'],
    id: { column: 'id', key: 'consolidationId' },
    columns: { sounding_id: 'soundingId', number: 'number', content_hash: 'contentHash' },
    moments: { clear_by: 'clearBy' },
    actor: 'written_by',
    at: 'written_at',
  },
  {
    table: 'sounding_word',
    noun: 'Word on a return',
    events: ['sounding.return_read'],
    id: { column: 'id', key: 'soundingWordId' },
    columns: { word: 'word' },
    actor: 'person_id',
    office: 'office_id',
    at: 'said_at',
  },
  {
    table: 'meeting',
    noun: 'Meeting',
    events: ['meeting.planned', 'meeting.recorded'],
    id: { column: 'id', key: 'meeting' },
    columns: {},
    later: { forum_id: 'forum', strand: 'strand' },
    actor: 'added_by',
    at: 'added_at',
    fact: 'added_by',
  },
  {
    table: 'meeting_action',
    noun: 'Action',
    events: ['meeting.action_agreed'],
    id: { column: 'id', key: 'action' },
    columns: {
      number: 'number',
      meeting_id: 'meeting',
      office_id: 'officeId',
      due_on: 'dueOn',
    },
    hashed: { what: 'hash' },
    actor: 'person_id',
  },
  {
    table: 'meeting_action_end',
    noun: 'End of an action',
    events: ['meeting.action_ended'],
    id: { column: 'action_id', key: 'action' },
    columns: { ended: 'ended', reason: 'reason' },
    actor: 'person_id',
  },
];

/** What was asked and of whom: from its opening on it does not change. */
export function firstSoundingMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select sounding.id::text, jsonb_build_object(
        'questions', questions::text, 'opensAt', opens_at, 'closesAt', closes_at, 'offices', (
          select string_agg(office_id, ' ' order by office_id)
          from sounding_office where sounding_id = sounding.id
        )
      ) as bound
      from sounding
      where exists (select from sounding_step where sounding_id = sounding.id)
    `,
    sql`
      select payload ->> 'soundingId' as id, jsonb_build_object(
        'questions', (payload -> 'questions')::text,
        'closesAt', (payload ->> 'closesAt')::timestamptz, 'offices', (
          select string_agg(asked, ' ' order by asked)
          from jsonb_array_elements_text(payload -> 'offices') as asked
        )
      ) || case when payload ? 'opensAt'
        then jsonb_build_object('opensAt', (payload ->> 'opensAt')::timestamptz)
        else '{}' end as bound
      from ledger_entry join ledger_payload using (seq) where type = 'sounding.opened'
    `,
    ['opensAt'],
  );
}

/** What became of meetings, those of the public record aside: each change is one entry. */
export function firstMeetingMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  const said = (moves: string) => sql`
    from ledger_entry join ledger_payload using (seq)
    join (values ${sql.raw(moves)}) as named (type, move) using (type)
  `;
  return firstDiffering(
    db,
    numbered(sql`
      select meeting_id::text as id, jsonb_build_object(
        'at', at, 'actor', person_id, 'move', move, 'day', day, 'startsAt', starts_at,
        'endsAt', ends_at, 'place', place, 'reason', reason, 'source', source
      ) as bound
      from meeting_change
      where person_id is not null or (
        select added_by from meeting where meeting.id = meeting_id
      ) is not null
      union all
      select meeting_id::text, jsonb_build_object(
        'actor', person_id, 'move', move, 'office', office_id, 'reason', reason
      )
      from meeting_invitation
    `),
    numbered(sql`
      select payload ->> 'meeting' as id, jsonb_build_object(
        'at', at, 'actor', actor, 'move', move, 'day', payload -> 'day',
        'startsAt', payload -> 'startsAt', 'endsAt', payload -> 'endsAt',
        'place', payload -> 'place', 'reason', payload -> 'reason', 'source', payload -> 'source'
      ) as bound
      ${said(`('meeting.planned', 'plan'), ('meeting.recorded', 'record'),
        ('meeting.moved', 'move'), ('meeting.held', 'hold'), ('meeting.cancelled', 'cancel')`)}
      union all
      select payload ->> 'meeting', jsonb_build_object(
        'actor', actor, 'move', move, 'office', payload -> 'office',
        'reason', payload -> 'reason'
      )
      ${said(`('meeting.office_invited', 'invite'), ('meeting.office_struck_off', 'strike_off')`)}
    `),
  );
}

/** That a version of minutes is there, published or not; its words are proved by their hash. */
export function firstMinutesMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select meeting_id || ' version ' || number as id,
        jsonb_build_object('at', at, 'actor', person_id, 'published', published) as bound
      from meeting_minutes
    `,
    sql`
      select payload ->> 'meeting' || ' version ' || (payload ->> 'number') as id,
        jsonb_build_object('at', at, 'actor', actor, 'published', payload -> 'published') as bound
      from ledger_entry join ledger_payload using (seq) where type = 'meeting.minutes_written'
    `,
  );
}
