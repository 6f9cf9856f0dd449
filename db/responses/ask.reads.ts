import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import type { RecordedAnswer } from '#shared/responses/ask.rules.ts';
import type { ClockFacts } from '#shared/responses/ask-clock.rules.ts';
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

/** The letters that put `ask` to government, each with the post it reached and that post's target. */
const sendings = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'postId', sent.post_id, 'receivedOn', coalesce(sent.received_on, sent.sent_on),
    'department', department.name, 'targetDays', department.reply_target_working_days
  ) order by sent.sent_on, sent.recorded_at), '[]')
  from letter_sending as sent
  join post on post.id = sent.post_id join department on department.id = post.department_id
  where sent.letter_id = ask.letter_id
)`;

/** The responses about `ask`: those that name it, and of its position those that name none. */
const moves = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', said.id, 'kind', said.kind, 'receivedOn', said.received_on,
    'newExpectedOn', said.new_expected_on, 'correctsId', said.corrects_id,
    'postId', said.post_id, 'transferredTo', case when post.id is not null then jsonb_build_object(
      'postId', post.id, 'department', department.name,
      'targetDays', department.reply_target_working_days
    ) end
  ) order by said.received_on, said.logged_at), '[]')
  from response as said
  left join post on post.id = said.transferred_to
  left join department on department.id = post.department_id
  where said.id in (
    select response_id from response_ask where response_ask.ask_id = ask.id
    union all
    select given.response_id from ask_answer as given where given.ask_id = ask.id
    union all
    select whole.id from response as whole where whole.position_id = ask.position_id
      and not exists (select from response_ask where response_ask.response_id = whole.id)
  )
)`;

/** The dated facts that the clocks of `ask` are worked out from. */
export const clockFacts = sql<ClockFacts>`jsonb_build_object(
  'askedOn', ask.asked_on, 'sendings', ${sendings}, 'moves', ${moves}
)`;

/** The day the clause was first put to government, in whichever letter. */
export const firstAskedOn = sql<string>`(
  select min(first.asked_on) from ask as first
  where first.position_id = ask.position_id
    and (first.id = ask.id or first.clause_id = ask.clause_id)
)`;

/** Asks with their positions, answers and clocks, to be narrowed down. */
export function asks(db: Kysely<Database>) {
  return db
    .selectFrom('ask')
    .innerJoin('position', 'position.id', 'ask.position_id')
    .select(['ask.id', 'ask.number', 'ask.text', 'ask.clause_id as clauseId'])
    .select(['ask.letter_id as letterId', 'ask.asked_on as askedOn'])
    .select(['position.id as positionId', 'position.title as positionTitle'])
    .select([firstAskedOn.as('firstAskedOn'), answers.as('answers'), clockFacts.as('clock')]);
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

const MOST_LATE = 300;

/**
 * The asks longest without a written answer, oldest first. Which of them are overdue is for the
 * rule to say: that hangs on holidays, pauses and replies, so no index can hold it.
 */
export function unansweredAsks(db: Kysely<Database>, sight: AskSight, today: string) {
  return asks(db)
    .where('ask.letter_id', 'is not', null)
    .where('ask.asked_on', '<', today)
    .where((eb) => eb.not(answeredInWriting))
    .where(visible(sight))
    .orderBy('ask.asked_on')
    .orderBy('ask.number')
    .limit(MOST_LATE)
    .execute();
}

/**
 * What was put to a post, or with null to every post, oldest first: by a letter or a transfer, or
 * where no letter is on record by whom its position addressed. With whom an ask still lies is for
 * its clocks to say. An ask follows its post, so it names who held the post when it was asked.
 */
export function asksPutTo(db: Kysely<Database>, postId: string | null, sight: AskSight) {
  return asks(db)
    .innerJoin('post', (join) => join.on(putTo))
    .where((eb) => eb.or([visible(sight), eb('position.reconstructed', '=', true)]))
    .$if(postId !== null, (query) => query.where('post.id', '=', postId))
    .orderBy('ask.asked_on')
    .orderBy('position.title')
    .orderBy('ask.number')
    .limit(MOST_PUT)
    .select(['post.id as postId', 'position.reconstructed', askedOf.as('askedOf')])
    .execute();
}

const MOST_PUT = 1000;

/** A letter went where it was sent or passed on to, whoever the position addresses by now. */
export const putTo = sql<SqlBool>`post.id in (
  select sent.post_id from letter_sending as sent where sent.letter_id = ask.letter_id
  union all
  select said.transferred_to from response as said
  where said.position_id = ask.position_id and ask.letter_id is not null
  union all
  select addressee.post_id from position_addressee as addressee
  where addressee.position_id = ask.position_id and ask.letter_id is null
)`;

/**
 * Who was asked: as the letter to this post named them, else whoever the letter went to, with the post
 * they held; where no letter is on record, as the record has it for that day.
 */
export const askedOf = sql<string | null>`case when ask.letter_id is null then (
  select held.person_name from post_holder as held
    where held.post_id = post.id and held.confidence <> 'low' and held.starts_on <= ask.asked_on
      and (held.ends_on is null or held.ends_on > ask.asked_on)
    order by held.starts_on desc limit 1
) else (
  select case when sent.post_id = post.id then sent.holder_name
      else concat_ws(', ', sent.holder_name, asked.title) end
    from letter_sending as sent join post as asked on asked.id = sent.post_id
    where sent.letter_id = ask.letter_id
    order by sent.post_id = post.id desc, sent.sent_on, sent.recorded_at limit 1
) end`;

const MOST_ELSEWHERE = 40;

/** Open asks of other positions that went to a post this position's letters went to, newest first. */
export function openAsksElsewhere(db: Kysely<Database>, positionId: string) {
  return db
    .selectFrom('ask')
    .innerJoin('position', 'position.id', 'ask.position_id')
    .where('ask.position_id', '!=', positionId)
    .where('ask.letter_id', 'is not', null)
    .where((eb) => eb.not(answeredInWriting))
    .where(
      sql<SqlBool>`exists (
        select from letter_sending as theirs
        join letter_sending as ours on ours.post_id = theirs.post_id
        join letter on letter.id = ours.letter_id
        where theirs.letter_id = ask.letter_id and letter.position_id = ${positionId}
      )`,
    )
    .orderBy('ask.asked_on', 'desc')
    .orderBy('ask.number')
    .limit(MOST_ELSEWHERE)
    .select(['ask.id', 'ask.number', 'ask.text'])
    .select(['position.id as positionId', 'position.title as positionTitle'])
    .execute();
}

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
