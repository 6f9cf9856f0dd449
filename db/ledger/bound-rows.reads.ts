import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { LedgerEventType } from '#shared/ledger/ledger-event.state.ts';

/** A table whose rows bind: each is written with a ledger entry that says the same. */
export type BoundTable = {
  table: keyof Database;
  /** What one row is called where it differs. */
  noun: string;
  events: readonly LedgerEventType[];
  /** The column that names a row, and where the entry's payload holds it. */
  id: { column: string; key: string };
  /** What both hold: the payload's key by the column. */
  columns: Readonly<Record<string, string>>;
  /** Columns that the entry itself holds: who, and when. */
  actor?: string;
  at: string;
};

/** In whose name something was done, and as what, where a table says so. */
const IN_NAME_OF = { holder_id: 'holderId', capacity: 'capacity' };

export const BOUND_TABLES: readonly BoundTable[] = [
  {
    table: 'withdrawal',
    noun: 'Withdrawal',
    events: ['decision.withdrawn', 'decision.sealed'],
    id: { column: 'decision_id', key: 'withdrawnDecisionId' },
    columns: {
      ...IN_NAME_OF,
      person_id: 'personId',
      reason: 'reason',
    },
    at: 'withdrawn_at',
  },
  {
    table: 'editorial_objection',
    noun: 'Objection in round',
    events: ['round.editorial_objection'],
    id: { column: 'round_id', key: 'roundId' },
    columns: { office_id: 'officeId' },
    actor: 'person_id',
    at: 'objected_at',
  },
  {
    table: 'letter',
    noun: 'Letter',
    events: ['letter.issued'],
    id: { column: 'id', key: 'letter' },
    columns: { letter_hash: 'letterHash', dated: 'dated' },
    actor: 'issued_by',
    at: 'issued_at',
  },
  {
    table: 'joining',
    noun: 'Addendum',
    events: ['letter.joined'],
    id: { column: 'addendum_hash', key: 'addendumHash' },
    columns: {
      ...IN_NAME_OF,
      letter_id: 'letterId',
      office_id: 'officeId',
      person_id: 'personId',
      letter_hash: 'letterHash',
      line: 'line',
    },
    at: 'joined_at',
  },
  {
    table: 'successor_word',
    noun: 'Word on a letter',
    events: ['letter.adopted', 'letter.distanced'],
    id: { column: 'id', key: 'wordId' },
    columns: {
      ...IN_NAME_OF,
      letter_id: 'letterId',
      office_id: 'officeId',
      word: 'word',
      letter_hash: 'letterHash',
    },
    actor: 'person_id',
    at: 'said_at',
  },
  {
    table: 'election',
    noun: 'Election',
    events: ['seat.election_called'],
    id: { column: 'id', key: 'electionId' },
    columns: {
      office_id: 'officeId',
      kind: 'kind',
      poll_on: 'pollOn',
      notice_on: 'noticeOn',
      called_off: 'calledOff',
      source: 'source',
      replaces: 'replaces',
    },
    actor: 'recorded_by',
    at: 'recorded_at',
  },
  {
    table: 'term_end',
    noun: 'End of a term',
    events: ['seat.vacated'],
    id: { column: 'id', key: 'termEndId' },
    columns: {
      holder_id: 'holderId',
      ended_on: 'endedOn',
      how_ended: 'howEnded',
      source: 'source',
      replaces: 'replaces',
    },
    actor: 'recorded_by',
    at: 'recorded_at',
  },
  {
    table: 'position_marking',
    noun: 'Marking',
    events: ['position.marked'],
    id: { column: 'id', key: 'markingId' },
    columns: { position_id: 'positionId', marking: 'marking' },
    actor: 'marked_by',
    at: 'marked_at',
  },
  {
    table: 'term_correction',
    noun: 'Correction of a term',
    events: ['seat.term_corrected'],
    id: { column: 'id', key: 'correctionId' },
    columns: {
      holder_id: 'holderId',
      person_name: 'personName',
      styled_name: 'styledName',
      title: 'title',
      party: 'party',
      starts_on: 'startsOn',
      was: 'was',
      source: 'source',
    },
    actor: 'recorded_by',
    at: 'recorded_at',
  },
  {
    table: 'silence_objection',
    noun: 'Objection in a round by silence',
    events: ['round.silence_objected', 'round.broken'],
    id: { column: 'round_id', key: 'roundId' },
    columns: {
      ...IN_NAME_OF,
      office_id: 'officeId',
      objection: 'objection',
      words: 'words',
    },
    actor: 'person_id',
    at: 'objected_at',
  },
  {
    table: 'silence_end',
    noun: 'End of a silence',
    events: ['round.expired', 'round.floor_failed'],
    id: { column: 'round_id', key: 'roundId' },
    columns: { outcome: 'outcome', asked: 'asked', answered: 'answered' },
    at: 'ended_at',
  },
  {
    table: 'publication_step',
    noun: 'Step of a publication',
    events: ['letter.published', 'letter.taken_down'],
    id: { column: 'id', key: 'stepId' },
    columns: { letter_id: 'letterId', step: 'step', summary: 'summary', reason: 'reason' },
    actor: 'taken_by',
    at: 'taken_at',
  },
  {
    table: 'chase',
    noun: 'Chase',
    events: ['round.chased'],
    id: { column: 'id', key: 'chaseId' },
    columns: { round_id: 'roundId', office_id: 'chasedOfficeId' },
    actor: 'chased_by',
    at: 'chased_at',
  },
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
    columns: { sounding_id: 'soundingId', words: 'words', source: 'source' },
    actor: 'recorded_by',
    at: 'recorded_at',
  },
];

export type Misbound = { id: string; fault: 'unrecorded' | 'gone' | 'differs' };

/** The first row that the ledger does not hold as it stands, or that it holds and is gone. */
export function firstMisbound(
  db: Kysely<Database>,
  { table, events, id, columns, actor, at }: BoundTable,
): Promise<Misbound | undefined> {
  const pairs = Object.entries(columns).flatMap(([column, key]) => [
    sql`${sql.lit(key)}, ${sql.ref(column)}`,
  ]);
  const bound = sql`jsonb_build_object(
    'at', ${sql.ref(at)}, 'actor', ${actor ? sql.ref(actor) : sql`null`}, ${sql.join(pairs)}
  )`;
  // What an entry does not say, as one from before the column was there, the row does not say either.
  const unsaid = Object.values(columns).map((key) => sql`${sql.lit(key)}, null`);
  const saidByEntry = sql`jsonb_build_object(${sql.join(unsaid)}) || payload || jsonb_build_object(
    'at', at, 'actor', ${actor ? sql`actor` : sql`null`}
  )`;
  return firstDiffering(
    db,
    sql`select ${sql.ref(id.column)}::text as id, ${bound} as bound from ${sql.table(table)}`,
    sql`
      select payload ->> ${sql.lit(id.key)} as id, ${saidByEntry} as bound
      from ledger_entry join ledger_payload using (seq)
      where type = any(${sql.val([...events])}::text[]) and payload ? ${sql.lit(id.key)}
    `,
  );
}

/** Holds stored rows against recorded ones, each an `id` and a `bound` object; the first that differs. */
export async function firstDiffering(
  db: Kysely<Database>,
  stored: RawBuilder<unknown>,
  recorded: RawBuilder<unknown>,
) {
  const { rows } = await sql<Misbound>`
    select coalesce(stored.id, recorded.id) as id,
      case
        when recorded.id is null then 'unrecorded'
        when stored.id is null then 'gone'
        else 'differs'
      end as fault
    from (${stored}) as stored
    full join (${recorded}) as recorded on recorded.id = stored.id
    where stored.id is null or recorded.id is null or not recorded.bound @> stored.bound
    order by 1
    limit 1
  `.execute(db);
  return rows[0];
}
