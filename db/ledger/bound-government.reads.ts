import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type BoundTable, firstDiffering, type Misbound, numbered } from './bound-rows.reads.ts';

/** Whether a row's campaign is of the public record. */
const OF_PAST_CASE = sql`(select opened_by is null from campaign where campaign.id = campaign_id)`;

/** What binds of replies, promises, campaigns and the calendar that clocks are counted by. */
export const GOVERNMENT_TABLES: readonly BoundTable[] = [
  {
    table: 'response',
    noun: 'Reply',
    events: ['response.logged'],
    id: { column: 'id', key: 'response' },
    columns: {
      position_id: 'positionId',
      kind: 'kind',
      received_on: 'receivedOn',
      summary: 'summary',
      reason: 'reason',
      new_expected_on: 'newExpectedOn',
      transferred_to: 'transferredTo',
      corrects_id: 'corrects',
      confirms_id: 'confirms',
      addressed_to: 'addressedTo',
    },
    later: { post_id: 'post', from_name: 'from' },
    actor: 'logged_by',
    at: 'logged_at',
    fact: 'logged_by',
    pastCase: sql`(select reconstructed from position where position.id = position_id)`,
  },
  {
    table: 'commitment',
    noun: 'Commitment',
    events: ['commitment.recorded'],
    id: { column: 'id', key: 'commitment' },
    columns: {
      position_id: 'positionId',
      response_id: 'response',
      post_id: 'post',
      holder_name: 'holder',
      words: 'words',
      measure: 'measure',
      due_on: 'dueOn',
    },
    actor: 'recorded_by',
    at: 'recorded_at',
  },
  {
    table: 'campaign',
    noun: 'Campaign',
    events: ['campaign.opened'],
    id: { column: 'id', key: 'campaignId' },
    columns: { title: 'title' },
    later: {
      subject: 'subject',
      position_type: 'positionType',
      follows_campaign_id: 'followsCampaignId',
      joint: 'joint',
      started: 'started',
    },
    actor: 'opened_by',
    fact: 'opened_by',
  },
  {
    table: 'tactic',
    noun: 'Step of a campaign',
    events: ['tactic.logged'],
    id: { column: 'id', key: 'tacticId' },
    columns: {
      campaign_id: 'campaignId',
      kind: 'kind',
      happened: 'happened',
      title: 'title',
      detail: 'detail',
    },
    actor: 'logged_by',
    fact: 'logged_by',
    pastCase: OF_PAST_CASE,
  },
  {
    table: 'outcome',
    noun: 'Outcome of a campaign',
    events: ['outcome.recorded'],
    id: { column: 'id', key: 'outcomeId' },
    columns: {
      campaign_id: 'campaignId',
      outcome: 'outcome',
      decided_on: 'decidedOn',
      summary: 'summary',
      contribution: 'contribution',
      stated_reason: 'statedReason',
      rival_explanations: 'rivalExplanations',
    },
    later: { evidence: 'evidence' },
    actor: 'recorded_by',
    fact: 'recorded_by',
    pastCase: OF_PAST_CASE,
  },
  {
    table: 'campaign_lesson',
    noun: 'Lesson of a campaign',
    events: ['campaign.lesson_recorded'],
    id: { column: 'id', key: 'lessonId' },
    columns: { campaign_id: 'campaignId', words: 'words' },
    actor: 'person_id',
  },
  {
    table: 'bank_holiday',
    noun: 'Bank holiday',
    events: ['calendar.holiday_added'],
    id: { column: 'id', key: 'holiday' },
    columns: { day: 'day', title: 'title', source: 'source' },
    later: { parts: 'parts' },
    actor: 'added_by',
    fact: 'added_by',
  },
  {
    table: 'clock_pause',
    noun: 'Pause of clocks',
    events: ['calendar.pause_added'],
    id: { column: 'id', key: 'pause' },
    columns: { title: 'title', starts_on: 'startsOn', ends_on: 'endsOn', source: 'source' },
    actor: 'added_by',
    fact: 'added_by',
  },
  {
    table: 'post_import',
    noun: 'List of ministers',
    events: ['post.imported'],
    id: { column: 'id', key: 'importId' },
    columns: { files_hash: 'filesHash', as_of: 'asOf' },
    actor: 'imported_by',
    at: 'imported_at',
  },
];

/** What was said of commitments: confirmations, contests and reports, each with its evidence. */
export function firstCommitmentMoveMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    numbered(sql`
      select commitment_id::text as id, jsonb_build_object(
        'at', at, 'actor', person_id, 'office', office_id, 'said', said, 'reason', reason,
        'evidence', jsonb_build_object(
          'title', evidence_title, 'source', evidence_source, 'on', evidence_on,
          'quote', evidence_quote
        )
      ) as bound
      from commitment_move
    `),
    numbered(sql`
      select payload ->> 'commitment' as id, jsonb_build_object(
        'at', at, 'actor', actor, 'office', office, 'said', payload -> 'said',
        'reason', payload -> 'reason', 'evidence', payload -> 'evidence'
      ) as bound
      from ledger_entry join ledger_payload using (seq)
      where type in ('commitment.reported', 'commitment.confirmed', 'commitment.contested')
    `),
  );
}

/** What asks were answered, the public record aside. */
export function firstAnswerMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    numbered(sql`
      select ask_id::text as id, jsonb_build_object(
        'actor', recorded_by, 'response', response_id, 'answer', answer
      ) as bound
      from ask_answer
      where recorded_by is not null or not (
        select reconstructed from ask join position on position.id = ask.position_id
        where ask.id = ask_id
      )
    `),
    numbered(sql`
      select payload ->> 'ask' as id, jsonb_build_object(
        'actor', actor, 'response', payload -> 'response', 'answer', payload -> 'answer'
      ) as bound
      from ledger_entry join ledger_payload using (seq)
      where type = 'ask.answered'
    `),
  );
}

/** What was noted of an answer: held by the entries that name the answer. */
export function firstNoteMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  const recorded = sql`
    select payload ->> 'answerId' as id, jsonb_build_object('note', payload -> 'note') as bound
    from ledger_entry join ledger_payload using (seq)
    where type = 'ask.answered' and payload ? 'answerId'
  `;
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object('note', note) as bound from ask_answer
      where id::text in (select id from (${recorded}) as entries)
    `,
    recorded,
  );
}

/** Who else took a step of a campaign, and where that is known from. */
export function firstTacticMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  const recorded = sql`
    select payload ->> 'tacticId' as id, jsonb_build_object(
      'actor', payload -> 'actor', 'signatories', null, 'sources', case
        when payload ->> 'source' is null then '[]'
        else jsonb_build_array(payload -> 'source')
      end
    ) as bound
    from ledger_entry join ledger_payload using (seq)
    where type = 'tactic.logged'
  `;
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'actor', actor, 'signatories', signatory_count, 'sources', sources
      ) as bound
      from tactic where id::text in (select id from (${recorded}) as entries)
    `,
    recorded,
  );
}

/** What took a campaign's place, and that it no longer does. */
export function firstSuccessionMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select id::text, jsonb_build_object(
        'actor', person_id, 'campaign', campaign_id, 'by', by_campaign_id,
        'decision', by_decision, 'on', happened_on, 'source', source, 'reason', reason
      ) as bound
      from campaign_supersession
    `,
    sql`
      select payload ->> 'moveId' as id, jsonb_build_object(
        'actor', actor, 'campaign', payload -> 'campaignId',
        'by', payload -> 'byCampaignId', 'decision', payload -> 'byDecision',
        'on', payload -> 'on', 'source', payload -> 'source', 'reason', payload -> 'reason'
      ) as bound
      from ledger_entry join ledger_payload using (seq)
      where type in ('campaign.superseded', 'campaign.reinstated')
    `,
  );
}

/** Holidays and pauses that were taken back. */
export function firstRemovalMisbound(db: Kysely<Database>): Promise<Misbound | undefined> {
  return firstDiffering(
    db,
    sql`
      select coalesce(holiday_id, pause_id)::text as id,
        jsonb_build_object('actor', removed_by) as bound
      from calendar_removal
    `,
    sql`
      select coalesce(payload ->> 'holiday', payload ->> 'pause') as id,
        jsonb_build_object('actor', actor) as bound
      from ledger_entry join ledger_payload using (seq) where type = 'calendar.removed'
    `,
  );
}
