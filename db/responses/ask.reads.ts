import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import type { ClockResponse, RecordedAnswer } from '#shared/responses/ask.rules.ts';
import type { ResponseKind } from '#shared/responses/response.state.ts';

/** Every answer to an ask, oldest first, with the response it rests on. */
export type AskAnswer = {
  answer: Answer;
  note: string | null;
  kind: ResponseKind | null;
  responseId: string | null;
  /** ISO moment: it comes out of JSON. */
  recordedAt: string;
};

const answers = sql<AskAnswer[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'answer', ask_answer.answer, 'note', ask_answer.note, 'kind', response.kind,
    'responseId', ask_answer.response_id, 'recordedAt', ask_answer.recorded_at
  ) order by ask_answer.recorded_at)
  from ask_answer left join response on response.id = ask_answer.response_id
  where ask_answer.ask_id = ask.id
), '[]')`;

/** What moved the clocks of the ask's position. */
const clockResponses = sql<ClockResponse[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', response.id, 'kind', response.kind, 'receivedOn', response.received_on,
    'newExpectedOn', response.new_expected_on, 'correctsId', response.corrects_id
  ) order by response.received_on, response.logged_at)
  from response where response.position_id = ask.position_id
), '[]')`;

/** Asks with their positions, answers and clocks, to be narrowed down. */
export function asks(db: Kysely<Database>) {
  return db
    .selectFrom('ask')
    .innerJoin('position', 'position.id', 'ask.position_id')
    .select(['ask.id', 'ask.number', 'ask.text', 'ask.clause_id as clauseId'])
    .select(['ask.letter_id as letterId', 'ask.asked_on as askedOn'])
    .select(['ask.expected_by as expectedBy', 'ask.reply_target_days as replyTargetDays'])
    .select(['ask.reply_target_of as replyTargetOf', 'position.id as positionId'])
    .select(['position.title as positionTitle'])
    .select([answers.as('answers'), clockResponses.as('responses')]);
}

export type AskRow = Awaited<ReturnType<typeof asksOf>>[number];

/** The asks of a position in the order they were made, each with its answers and its clock. */
export function asksOf(db: Kysely<Database>, positionId: string) {
  return asks(db)
    .where('ask.position_id', '=', positionId)
    .orderBy('ask.asked_on')
    .orderBy('ask.number')
    .execute();
}

/** Whose positions a list is of: everyone's, or those open to these offices. */
export type AskSight = { all: boolean; officeIds: readonly string[] };

/** Whether government answered `ask` in writing; by word of mouth alone the clock runs on. */
export const answeredInWriting = sql<SqlBool>`exists (
  select from ask_answer left join response on response.id = ask_answer.response_id
  where ask_answer.ask_id = ask.id and response.kind is distinct from 'oral'
)`;

/** The day an answer to `ask` is expected now: the last holding reply or transfer moved it. */
export const expectedNow = sql<string | null>`coalesce((
  select moved.new_expected_on from response as moved
  where moved.position_id = ask.position_id and moved.new_expected_on is not null
    and moved.received_on >= ask.asked_on
    and not exists (select from response as later where later.corrects_id = moved.id)
  order by moved.received_on desc, moved.logged_at desc limit 1
), ask.expected_by)`;

const MOST_LATE = 300;

/** The asks past the day first expected and without a written answer, oldest first. */
export function lateAsks(db: Kysely<Database>, sight: AskSight, today: string) {
  return asks(db)
    .where('ask.expected_by', '<', today)
    .where((eb) => eb.not(answeredInWriting))
    .where(visible(sight))
    .orderBy('ask.expected_by')
    .orderBy('ask.number')
    .limit(MOST_LATE)
    .execute();
}

/**
 * What was put to a post, or with null to every post, oldest first: by the letter that carried it,
 * or where none is on record by whom its position addressed. An ask follows its post, so it names
 * who held the post when it was asked.
 */
export function asksPutTo(db: Kysely<Database>, postId: string | null, sight: AskSight) {
  return asks(db)
    .innerJoin('position_addressee', 'position_addressee.position_id', 'position.id')
    .innerJoin('post', 'post.id', 'position_addressee.post_id')
    .where((eb) => eb.or([visible(sight), eb('position.reconstructed', '=', true)]))
    .where(wentTo)
    .$if(postId !== null, (query) => query.where('post.id', '=', postId))
    .orderBy('ask.asked_on')
    .orderBy('position.title')
    .orderBy('ask.number')
    .limit(MOST_PUT)
    .select(['post.id as postId', 'position.reconstructed', askedOf.as('askedOf')])
    .execute();
}

const MOST_PUT = 1000;

/** A letter went to its recipients alone, whoever the position addresses by now. */
const wentTo = sql<SqlBool>`(ask.letter_id is null or exists (
  select from letter_recipient as sent
  where sent.letter_id = ask.letter_id and sent.post_id = post.id
))`;

/** Whose post it was: as the letter named them, else as the record has it for that day. */
const askedOf = sql<string | null>`coalesce(
  (select sent.holder_name from letter_recipient as sent
    where sent.letter_id = ask.letter_id and sent.post_id = post.id),
  (select held.person_name from post_holder as held
    where held.post_id = post.id and held.confidence <> 'low' and held.starts_on <= ask.asked_on
      and (held.ends_on is null or held.ends_on > ask.asked_on)
    order by held.starts_on desc limit 1)
)`;

/** The position an ask belongs to. */
export function positionOfAsk(db: Kysely<Database>, askId: string) {
  return db
    .selectFrom('ask')
    .where('id', '=', askId)
    .select(['position_id as positionId', 'number'])
    .executeTakeFirst();
}

export function visible({ all, officeIds }: AskSight) {
  if (all) return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (
    select from position_office as mine
    where mine.position_id = position.id and mine.office_id = any(${officeIds}::text[])
  )`;
}

/** An ask's answers as the rules take them. */
export function recordedAnswers(row: Pick<AskRow, 'answers'>): RecordedAnswer[] {
  return row.answers.map(({ answer, kind, recordedAt }) => ({
    answer,
    kind,
    recordedAt: new Date(recordedAt),
  }));
}
